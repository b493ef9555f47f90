import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { environmentSchema } from "@businesspro/config/environment-variables";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { TASK_SETS } from "@businesspro/config/task-sets";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { inRepository } from "./repository.ts";

type Service = {
  image?: string;
  build?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
};
type Compose = { services: Record<string, Service>; volumes: Record<string, unknown> };

const text = await readFile(inRepository("docker-compose.yml"), "utf8");
const dockerfile = await readFile(inRepository("Dockerfile"), "utf8");
const { services, volumes } = parse(text, { merge: true }) as Compose;
const ours = Object.entries(services).filter(([, { build }]) => build !== undefined);

/** What compose would make of it when only the required variables are set. */
function interpolate(value: string): string {
  const given: Record<string, string> = {
    POSTGRES_PASSWORD: "a-password",
    TOKEN_KEYS: `k1:${Buffer.alloc(32).toString("base64")}`,
  };
  return value.replace(
    /\$\{(\w+)(?::([-?])([^}]*))?\}/g,
    (_all, name: string, kind: string, rest: string) => {
      if (given[name] !== undefined) return given[name];
      if (kind !== "-") throw new Error(`${name} is required and has no value`);
      return rest;
    },
  );
}

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
  const asked = [...text.matchAll(/\$\{(\w+)/g)].map(([, name = ""]) => name);
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
