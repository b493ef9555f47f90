import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { createEmptyDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { inRepository } from "./repository.ts";
import { interpolate, ours, type Service, services } from "./testing/read-compose.ts";

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createEmptyDatabase();
  folder = await mkdtemp(join(tmpdir(), "containers-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

/**
 * What compose sets, and nothing else. Other than in a container: the database is the
 * test's own, the volume is a folder, and free ports are taken, since all share one network here.
 */
function environmentOf(service: Service): Record<string, string> {
  const given = Object.entries(service.environment ?? {}).map(([name, value]) => [name, interpolate(value)]);
  return {
    ...Object.fromEntries(given),
    DATABASE_URL: database.connectionString,
    DATA_DIR: folder,
    PORT: "0",
    METRICS_PORT: "0",
  };
}

/** `node` and its words, where the image has the repository. */
function run([program, ...words]: readonly string[], env: Record<string, string>) {
  expect(program).toBe("node");
  const child = spawn(process.execPath, words, {
    env,
    cwd: inRepository(),
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const complaint = text(child.stderr);
  return { child, ended: once(child, "exit").then(([code]) => code as number | null), complaint };
}

/** Runs a service until it says where it listens, asks for its health as compose does, and stops it as compose does. */
async function live(service: Service): Promise<{ health: unknown; end: unknown; log: string }> {
  const { child, ended, complaint } = run(service.command ?? [], environmentOf(service));
  const log: string[] = [];
  let announced: Record<string, number> | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    log.push(line);
    const said = JSON.parse(line) as Record<string, number>;
    if (!("listening" in said || "ready" in said)) continue;
    announced = said;
    break;
  }
  if (!announced) throw new Error(`it ended: ${await complaint}`);
  const [kind, ...check] = service.healthcheck?.test ?? [];
  expect(kind).toBe("CMD");
  const ports: Record<string, number | undefined> = {
    [service.environment?.PORT ?? ""]: announced.listening,
    [service.environment?.METRICS_PORT ?? ""]: announced.metrics,
  };
  const asked = check.map((word) =>
    word.replace(/127\.0\.0\.1:(\d+)/, (_all, port: string) => `127.0.0.1:${ports[port]}`),
  );
  const health = await run(asked, environmentOf(service)).ended;
  child.kill("SIGTERM");
  return { health, end: await ended, log: log.join("\n") + (await complaint) };
}

test("every service starts with what compose sets, is healthy by compose's own check, and ends in order", async () => {
  const { migrate = {} } = services;
  const migrated = run(migrate.command ?? [], environmentOf(migrate));
  expect([await migrated.ended, await migrated.complaint]).toEqual([0, expect.stringContaining("applied")]);

  const running = ours.filter(([name]) => name !== "migrate");
  const lives = await Promise.all(
    running.map(async ([name, service]) => [name, await live(service)] as const),
  );
  for (const [name, { health, end, log }] of lives) {
    expect([name, health, end], log).toEqual([name, 0, 0]);
    expect(log, name).not.toContain(new URL(database.connectionString).password);
  }
  expect(lives.map(([name]) => name)).toContain("worker-notifications");
});

test("a check fails where its service does not run, and rolling back only tells until it is told to", async () => {
  const { api = {}, migrate = {} } = services;
  const check = (api.healthcheck?.test.slice(1) ?? []).map((word) => word.replace(":3000", ":9"));
  const rollback = ["node", "packages/launcher/src/rollback.ts"];
  const to = "--to=20261125210000_retention";
  const env = environmentOf(migrate);
  const [unhealthy, unnamed, told] = [run(check, env), run(rollback, env), run([...rollback, to], env)];
  // Read from the start: what nobody reads is dropped when a program ends.
  const toldLines = text(told.child.stdout);
  expect(await unhealthy.ended).toBe(1);
  expect([await unnamed.ended, await unnamed.complaint]).toEqual([
    1,
    expect.stringContaining("db:rollback --to"),
  ]);
  expect(await toldLines).toMatch(/account_days: Lost: what each account[\s\S]*Nothing was done yet/);
  const done = run([...rollback, to, "--yes"], env);
  expect(await text(done.child.stdout)).toContain("20261125220000_account_days is undone.");
  expect(await done.ended).toBe(0);
});
