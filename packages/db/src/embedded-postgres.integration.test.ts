import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  type EmbeddedPostgres,
  type EmbeddedPostgresOptions,
  startEmbeddedPostgres,
} from "./embedded-postgres.ts";
import { withConnection } from "./testing/connect.ts";

let folder: string;
let home: string;
const started: EmbeddedPostgres[] = [];
const helpers: ChildProcess[] = [];

beforeEach(async () => {
  // As closed as `mktemp -d` leaves it: the server's own user may not pass it.
  folder = await mkdtemp(join(tmpdir(), "businesspro-embedded-"));
  home = join(folder, "data", "postgres");
});
afterEach(async () => {
  for (const helper of helpers.splice(0)) helper.kill("SIGKILL");
  for (const server of started.splice(0)) await server.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(options: Partial<EmbeddedPostgresOptions> = {}): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDirectory: home, settings: { fsync: "off" }, ...options });
  started.push(server);
  return server;
}

const query = (server: EmbeddedPostgres, sql: string) =>
  withConnection(server.connectionString, null, async (client) => (await client.query(sql)).rows);

async function recordedProcess(): Promise<number> {
  return Number.parseInt(await readFile(join(home, "cluster", "postmaster.pid"), "utf8"), 10);
}

test("a new server is UTF-8, in a locale that is the same everywhere, behind a password of its own", async () => {
  const server = await start();
  expect(
    await query(
      server,
      `SELECT current_database() AS name, pg_encoding_to_char(encoding) AS encoding, datlocale AS locale,
              lower('ÀÉ') AS lower, current_setting('listen_addresses') AS listens
         FROM pg_database WHERE datname = current_database()`,
    ),
  ).toEqual([
    { name: "businesspro", encoding: "UTF8", locale: "C.UTF-8", lower: "àé", listens: "127.0.0.1" },
  ]);
  expect((await stat(join(home, "superuser-password"))).mode & 0o077).toBe(0);
  const url = new URL(server.connectionString);
  url.password = "password";
  await expect(withConnection(url.href, null, async () => undefined)).rejects.toThrow(
    /password authentication failed/,
  );
});

test("data and password survive a stop", async () => {
  const first = await start();
  await query(first, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
  await first.stop();
  await first.stop();
  const second = await start();
  expect(await query(second, "SELECT id FROM kept")).toEqual([{ id: 7 }]);
});

test("a server that outlived its killed starter is taken over", async () => {
  const module = resolve(import.meta.dirname, "embedded-postgres.ts");
  const script = `import { startEmbeddedPostgres } from ${JSON.stringify(module)};
    const server = await startEmbeddedPostgres({ dataDirectory: ${JSON.stringify(home)} });
    console.log(server.port);
    setInterval(() => undefined, 1000);`;
  const starter = spawn(process.execPath, ["--input-type=module-typescript", "-e", script], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  helpers.push(starter);
  const [line] = await Promise.race([
    once(starter.stdout, "data"),
    text(starter.stderr).then((problem) => Promise.reject(new Error(problem))),
  ]);
  const exited = once(starter, "exit");
  starter.kill("SIGKILL");
  await exited;

  const server = await start();
  expect(server.port).toBe(Number(String(line)));
  expect(await query(server, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
});

test("it starts after the server itself was killed", async () => {
  const first = await start();
  await query(first, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (7)");
  process.kill(await recordedProcess(), "SIGKILL");
  const second = await start();
  expect(await query(second, "SELECT id FROM kept")).toEqual([{ id: 7 }]);
});

test("it starts when the recorded process number now belongs to another program", async () => {
  const first = await start();
  const file = join(home, "cluster", "postmaster.pid");
  const record = await readFile(file, "utf8");
  await first.stop();
  const stranger = spawn("sleep", ["600"]);
  helpers.push(stranger);
  await writeFile(file, record.replace(/^\d+/, String(stranger.pid)));
  const second = await start();
  expect(await query(second, "SELECT 1 AS one")).toEqual([{ one: 1 }]);
  expect(stranger.exitCode).toBeNull();
});

test("a creation that was interrupted begins anew", async () => {
  await mkdir(join(home, "cluster.unfinished"), { recursive: true });
  await writeFile(join(home, "cluster.unfinished", "PG_VERSION"), "18\n");
  await start();
});

test("a port that is asked for is used, and a taken one is named", async () => {
  const first = await start();
  const { port } = first;
  await first.stop();
  const second = await start({ port });
  expect(second.port).toBe(port);
  await second.stop();

  const taken = createServer().listen(port, "127.0.0.1");
  await once(taken, "listening");
  await expect(start({ port })).rejects.toThrow(
    `Port ${port}, asked for by the embedded PostgreSQL, is in use`,
  );
  taken.close();
});

test("data of another major release is refused with a reason", async () => {
  const older = await start({ major: 14 });
  await older.stop();
  await expect(start()).rejects.toThrow(/holds data of PostgreSQL 14, but this program brings 18/);
});

test("a server that cannot start says why", async () => {
  await expect(start({ settings: { shared_buffers: "nonsense" } })).rejects.toThrow(/shared_buffers/);
});

test("starters beside a running server all use it", async () => {
  const first = await start();
  const [second, third] = await Promise.all([start(), start()]);
  expect([second?.port, third?.port]).toEqual([first.port, first.port]);
});
