import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { environmentSchema } from "@businesspro/config/environment-variables";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { TASK_SETS } from "@businesspro/config/task-sets";
import { expect, test } from "vitest";
import { inRepository } from "./repository.ts";
import { composeText, interpolate, ours, services, volumes } from "./testing/read-compose.ts";

const dockerfile = await readFile(inRepository("Dockerfile"), "utf8");

test("there are a database, an api and a worker for each kind of work, and every service has a program", () => {
  const workers = TASK_SETS.map((set) => `worker-${set}`);
  expect(Object.keys(services)).toEqual(["postgres", "migrate", "api", ...workers]);
  for (const set of TASK_SETS) expect(services[`worker-${set}`]?.environment?.WORKER_TASKS).toBe(set);
  expect(Number(/^postgres:(\d+)/.exec(services.postgres?.image ?? "")?.[1])).toBeGreaterThanOrEqual(14);
  expect(ours.map(([name]) => name)).toEqual(["migrate", "api", ...workers]);
});

test.each(ours)(
  "%s: its command, its variables and its configuration exist and are understood",
  (_name, service) => {
    const [program, ...words] = service.command ?? [];
    expect(program).toBe("node");
    for (const word of words.filter((word) => !word.startsWith("--"))) {
      expect(existsSync(inRepository(word)), word).toBe(true);
    }
    const given = service.environment ?? {};
    expect(Object.keys(given).filter((name) => !(name in environmentSchema.shape))).toEqual([]);
    const environment = parseEnvironment(
      Object.fromEntries(Object.entries(given).map(([name, value]) => [name, interpolate(value)])),
    );
    const database = new URL(environment.databaseUrl ?? "");
    expect(Object.keys(services)).toContain(database.hostname);
    expect(database.pathname).toBe(`/${services.postgres?.environment?.POSTGRES_DB}`);
    expect(database.password).toBe(interpolate(services.postgres?.environment?.POSTGRES_PASSWORD ?? ""));
    expect(environment.tokenKeys).toHaveLength(1);
    expect(environment.host).toBe("0.0.0.0");
    expect(service.volumes?.map((volume) => volume.split(":")[1])).toContain(environment.dataDirectory);
  },
);

test("the published ports and the health check are the api's own", () => {
  const { port } = parseEnvironment({ PORT: services.api?.environment?.PORT });
  const { adminPort } = parseEnvironment({ ADMIN_PORT: services.api?.environment?.ADMIN_PORT });
  // The panel is for whoever is on the machine, or comes through a tunnel or proxy of the operator's.
  expect(services.api?.ports?.map(interpolate)).toEqual([`3000:${port}`, `127.0.0.1:3200:${adminPort}`]);
  expect(services.api?.healthcheck?.test.join(" ")).toContain(`http://127.0.0.1:${port}/readyz`);
  expect(dockerfile).toContain(`EXPOSE ${port} ${adminPort}`);
});

test("each worker is asked for its health where it serves its metrics, which nothing publishes", () => {
  for (const set of TASK_SETS) {
    const worker = services[`worker-${set}`];
    const { metrics } = parseEnvironment({ METRICS_PORT: worker?.environment?.METRICS_PORT });
    expect(worker?.healthcheck?.test.join(" ")).toContain(`http://127.0.0.1:${metrics.port}/healthz`);
  }
  expect(ours.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(["api"]);
});

test("services wait for services that exist, and volumes are declared", () => {
  for (const { depends_on = {}, volumes: mounted = [] } of Object.values(services)) {
    for (const name of Object.keys(depends_on)) expect(services).toHaveProperty(name);
    for (const mount of mounted) expect(volumes).toHaveProperty(mount.split(":")[0] ?? "");
  }
});

test("every variable that a person may set is one that is read", () => {
  const asked = [...composeText.matchAll(/\$\{(\w+)/g)].map(([, name = ""]) => name);
  const known = [...Object.keys(environmentSchema.shape), "POSTGRES_PASSWORD"];
  expect(asked.filter((name) => !known.includes(name))).toEqual([]);
});

test("the image runs as a user without rights, with the files, scripts and packages that it names", async () => {
  const users = [...dockerfile.matchAll(/^USER (\S+)/gm)].map(([, user]) => user);
  expect(users.at(-1)).toBe("node");
  expect(dockerfile.indexOf("USER node")).toBeLessThan(dockerfile.indexOf("CMD"));
  for (const [path] of dockerfile.matchAll(/(?:apps|packages)\/[\w./-]+\.ts/g)) {
    expect(existsSync(inRepository(path)), path).toBe(true);
  }
  const { scripts } = JSON.parse(await readFile(inRepository("package.json"), "utf8")) as { scripts: object };
  for (const [, script = ""] of dockerfile.matchAll(/pnpm@12 (?!install)(\S+)/g))
    expect(scripts).toHaveProperty(script);
  for (const [, app = ""] of dockerfile.matchAll(/@businesspro\/(\w+)\.\.\./g)) {
    expect(
      [`apps/${app}`, `packages/${app}`].some((folder) => existsSync(inRepository(folder, "package.json"))),
    ).toBe(true);
  }
});

/** Instructions in order, lines that go on joined. */
function readDockerfile(): [instruction: string, rest: string][] {
  const lines = dockerfile.replaceAll("\\\n", " ").split("\n");
  return lines
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => [line.split(" ", 1)[0] ?? "", line.slice(line.indexOf(" ") + 1).trim()]);
}

test("the image copies what exists, keeps data where compose mounts them, and has the Node of this repository", async () => {
  const instructions = readDockerfile();
  const of = (name: string) => instructions.filter(([found]) => found === name).map(([, rest]) => rest);
  const { devDependencies } = JSON.parse(await readFile(inRepository("package.json"), "utf8")) as {
    devDependencies: { node: string };
  };
  const stages = of("FROM").map((rest) => /^node:(\d+)\S*(?: AS (\w+))?$/.exec(rest));
  expect(stages.map((stage) => stage?.[1])).toEqual(stages.map(() => devDependencies.node));
  expect(new Set(of("WORKDIR"))).toEqual(new Set(["/app"]));

  const ignored = (await readFile(inRepository(".dockerignore"), "utf8")).split("\n");
  for (const copy of of("COPY")) {
    const [, from, paths = ""] = /^(?:--from=(\w+) )?(.+)$/.exec(copy) ?? [];
    const sources = paths.split(" ").slice(0, -1);
    if (from === undefined) {
      for (const source of sources) expect(existsSync(inRepository(source)), source).toBe(true);
      continue;
    }
    // From a stage before it, and what that stage builds where the program of the api looks for it.
    expect(stages.slice(0, -1).map((stage) => stage?.[2])).toContain(from);
    const [, app = ""] = /^\/app\/apps\/(\w+)\/dist$/.exec(sources.join()) ?? [];
    expect(paths.split(" ").at(-1)).toBe(`apps/${app}/dist`);
    expect(await readFile(inRepository("apps/api/src/main.ts"), "utf8")).toContain(`builtApp("${app}")`);
    expect(ignored).toContain("**/dist");
  }

  const mounts = ours.flatMap(([, { volumes: mounted = [] }]) => mounted.map((mount) => mount.split(":")[1]));
  expect(new Set(of("VOLUME"))).toEqual(new Set(mounts));
  for (const folder of of("VOLUME"))
    expect(of("RUN").join()).toContain(`mkdir ${folder} && chown node:node ${folder}`);
  expect(of("CMD").map((words) => JSON.parse(words))).toEqual([services.api?.command]);
});
