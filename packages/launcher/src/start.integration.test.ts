import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inheritEnvironment } from "@businesspro/config/env";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { listChildren, readProcess } from "./read-process.ts";

const START = new URL("./start.ts", import.meta.url).pathname;
const MIGRATE = new URL("./migrate.ts", import.meta.url).pathname;

type Started = {
  app: string;
  sandbox: string;
  ledger: string;
  outbox: string;
  admin: string;
  database: string;
};

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "start-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function run(script: string, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", script], {
    env: inheritEnvironment({
      DATA_DIR: folder,
      PORT: "0",
      SANDBOX_PORT: "0",
      ADMIN_PORT: "0",
      NO_COLOR: "1",
      ...environment,
    }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const seen = { out: [] as string[], err: [] as string[] };
  createInterface({ input: child.stdout }).on("line", (line) => seen.out.push(line));
  createInterface({ input: child.stderr }).on("line", (line) => seen.err.push(line));
  const closed = once(child, "close").then(([code]) => code as number | null);
  return { child, seen, closed };
}

async function start(environment: Record<string, string> = {}) {
  const running = run(START, environment);
  await vi.waitFor(
    () => {
      if (running.child.exitCode !== null) throw new Error(running.seen.err.join("\n"));
      expect(running.seen.out.at(-1)).toMatch(/^\{/);
    },
    { timeout: 120_000, interval: 100 },
  );
  return { ...running, started: JSON.parse(running.seen.out.at(-1) ?? "") as Started };
}

/** Everything that a start leaves running, found by the folder it works in. */
async function processesOf(child: ChildProcess): Promise<number[]> {
  const supervised = listChildren(child.pid ?? 0).map(({ pid }) => pid);
  const server = Number(
    (await readFile(join(folder, "postgres/cluster/postmaster.pid"), "utf8")).split("\n")[0],
  );
  return [child.pid ?? 0, ...supervised, server];
}

function isAlive(pid: number): boolean {
  return readProcess(pid) !== null;
}

async function isReady(app: string): Promise<boolean> {
  return fetch(`${app}/readyz`).then(
    ({ status }) => status === 200,
    () => false,
  );
}

describe("start", () => {
  test("brings up everything, restarts what dies, refuses a second one, stops in order and keeps all data", async () => {
    const { child, seen, closed, started } = await start();
    expect(Object.keys(started)).toEqual(["app", "sandbox", "ledger", "outbox", "admin", "database"]);
    expect(seen.out.filter((line) => line.startsWith("{"))).toHaveLength(1);
    expect(seen.out.join("\n")).toContain(started.app);
    expect(await isReady(started.app)).toBe(true);
    expect(await (await fetch(started.app)).text()).toMatch(/^<!doctype html>/i);
    expect(await (await fetch(started.ledger)).json()).toEqual({ posts: [] });
    expect(await (await fetch(started.admin)).text()).toContain("<title>Business Pro internal</title>");
    expect((await fetch(started.outbox)).status).toBe(200);
    expect((await stat(join(folder, "token-keys"))).mode & 0o777).toBe(0o600);

    const second = run(START);
    expect(await second.closed).toBe(1);
    expect(second.seen.err.filter((line) => line.includes("✗"))).toEqual([
      `  ✗ Business Pro already runs at ${started.app} from this folder (process ${child.pid}). Use that one, or stop it first: kill ${child.pid}`,
    ]);
    expect(await isReady(started.app)).toBe(true);

    const migrate = run(MIGRATE);
    expect(await migrate.closed).toBe(0);
    expect(migrate.seen.err.join()).toContain("Migrations  up to date");
    expect(await isReady(started.app)).toBe(true);

    for (const { pid } of listChildren(child.pid ?? 0)) process.kill(pid, "SIGKILL");
    await vi.waitFor(
      () =>
        expect(
          seen.err
            .filter((line) => line.includes("runs again"))
            .map((line) => line.split(" | ")[1])
            .sort(),
        ).toEqual(["api runs again", "database runs again", "sandbox runs again", "worker runs again"]),
      { timeout: 60_000, interval: 100 },
    );
    await vi.waitFor(async () => expect(await isReady(started.app)).toBe(true), { timeout: 30_000 });

    const client = new pg.Client({ connectionString: started.database });
    await client.connect();
    await client.query("CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
    await client.end();

    const processes = await processesOf(child);
    child.kill("SIGINT");
    expect(await closed).toBe(0);
    expect(seen.err.join("\n")).toContain("Stopped. Your data stays.");
    expect(processes.filter(isAlive)).toEqual([]);

    const again = await start({ WORKERS: "separate" });
    const reader = new pg.Client({ connectionString: again.started.database });
    await reader.connect();
    expect((await reader.query("SELECT id FROM kept")).rows).toEqual([{ id: 7 }]);
    await vi.waitFor(
      async () => {
        const { rows } = await reader.query(
          "SELECT task_sets FROM worker_heartbeats WHERE beat_at > now() - interval '10 seconds' ORDER BY task_sets",
        );
        expect(rows.map((row) => row.task_sets)).toEqual([
          ["analytics"],
          ["archiving"],
          ["notifications"],
          ["publishing"],
        ]);
      },
      { timeout: 30_000, interval: 100 },
    );
    await reader.end();
    expect(again.started.sandbox).not.toBe("");

    // Nothing may outlive a supervisor that could say nothing any more.
    const orphans = await processesOf(again.child);
    again.child.kill("SIGKILL");
    await vi.waitFor(() => expect(orphans.filter(isAlive)).toEqual([]), { timeout: 30_000, interval: 100 });
  }, 240_000);
});

describe("what a person can get wrong", () => {
  async function complaint(environment: Record<string, string>): Promise<string[]> {
    const other = await mkdtemp(join(tmpdir(), "start-"));
    onTestFinished(() => rm(other, { recursive: true, force: true }));
    const { seen, closed } = run(START, { DATA_DIR: other, ...environment });
    expect(await closed).toBe(1);
    expect(seen.out).toEqual([]);
    return seen.err.filter((line) => line.trim() !== "" && !line.includes("Business Pro"));
  }

  test("a port in use", async () => {
    const server = createServer().listen({ port: 0, host: "127.0.0.1" });
    await once(server, "listening");
    onTestFinished(() => void server.close());
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    expect(await complaint({ PORT: String(port) })).toEqual([
      `  ✗ Port ${port} is in use by another program. Stop that program, or choose another port: PORT=${port + 1} npx pnpm@12 start`,
    ]);
  });

  test("values that are not understood, all at once", async () => {
    expect(await complaint({ PORT: "abc", LOG_LEVEL: "loud" })).toEqual([
      '  ✗ PORT is "abc". It must be a whole number from 0 to 65535 (0 takes any free port), for example 3000.',
      '  ✗ LOG_LEVEL is "loud". It must be trace, debug, info, warn, error, fatal or silent.',
    ]);
  });

  test("a database that is not there", async () => {
    const lines = await complaint({ DATABASE_URL: "postgresql://shop:hunter2@127.0.0.1:9/shop" });
    expect(lines.at(-1)).toBe(
      "  ✗ The database at 127.0.0.1:9 cannot be used: nothing listens there. Correct DATABASE_URL, or unset it to use the built-in server.",
    );
    expect(lines.join()).not.toContain("hunter2");
  });
});
