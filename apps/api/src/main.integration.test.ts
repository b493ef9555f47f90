import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { createTestDatabase, type TestDatabase } from "@businesspro/testing/test-database";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";

const program = join(import.meta.dirname, "main.ts");

let database: TestDatabase;
let folder: string;
beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), "businesspro-api-"));
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

function start(environment: Record<string, string> = {}): ChildProcess {
  const child = spawn(process.execPath, [program], {
    env: {
      DATABASE_URL: database.connectionString,
      DATA_DIR: folder,
      PORT: "0",
      TOKEN_KEYS: `test:${randomBytes(32).toString("base64")}`,
      LOG_LEVEL: "silent",
      ...environment,
    },
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  return child;
}

async function announced(child: ChildProcess): Promise<string> {
  if (child.stdout === null) throw new Error("no output");
  const [line] = await once(child.stdout, "data");
  const { listening } = JSON.parse(String(line)) as { listening: number };
  return `http://127.0.0.1:${listening}`;
}

async function ended(child: ChildProcess): Promise<{ code: unknown; complaint: string }> {
  if (child.stderr === null) throw new Error("no output");
  const [[code], complaint] = await Promise.all([once(child, "exit"), text(child.stderr)]);
  return { code, complaint };
}

test("it announces its port, is ready, and stops on SIGTERM though a page still follows", async () => {
  const child = start();
  const origin = await announced(child);
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  const signedUp = await fetch(`${origin}/trpc/auth.signUp`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "businesspro" },
    body: JSON.stringify({ name: "Asha", email: "asha@example.com", password: "ek cup garam chai" }),
  });
  const [cookie = ""] = signedUp.headers.getSetCookie();
  const following = await fetch(`${origin}/trpc/live.events?input=%7B%7D`, {
    headers: { accept: "text/event-stream", cookie: cookie.split(";")[0] ?? "" },
  });
  const cut = following.text().catch(() => "cut");
  const end = ended(child);
  child.kill("SIGTERM");
  expect(await end).toEqual({ code: 0, complaint: "" });
  expect(await cut).toBe("cut");
});

test("it stops when the parent that started it is gone", async () => {
  const child = start();
  await announced(child);
  const end = ended(child);
  child.disconnect();
  expect(await end).toEqual({ code: 0, complaint: "" });
});

test("a port in use is one line that says what to do", async () => {
  const other = createServer().listen(0, "127.0.0.1");
  onTestFinished(() => void other.close());
  await once(other, "listening");
  const address = other.address();
  const port = typeof address === "object" ? address?.port : 0;
  expect(await ended(start({ PORT: String(port) }))).toEqual({
    code: 1,
    complaint: `Port ${port} is taken by another program. Stop it, or set PORT to another port.\n`,
  });
});

test("a value that cannot be read is one line that names it", async () => {
  expect(await ended(start({ TRUST_PROXY: "yes" }))).toEqual({
    code: 1,
    complaint:
      'TRUST_PROXY is "yes". It must be how many proxies of yours stand in front of the app, from 0 to 10.\n',
  });
});

test("an unreachable database is answered, not died of", async () => {
  const child = start({ DATABASE_URL: "postgresql://nobody:secret@127.0.0.1:1/none" });
  const origin = await announced(child);
  const response = await fetch(`${origin}/readyz`);
  expect(response.status).toBe(503);
  expect(await response.json()).toEqual({ ready: false, missing: ["database"] });
  const failed = await fetch(`${origin}/trpc/auth.logIn`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "businesspro" },
    body: JSON.stringify({ email: "asha@example.com", password: "ek cup garam chai" }),
  });
  expect(failed.status).toBe(500);
  expect(await failed.text()).not.toMatch(/secret|nobody|ECONNREFUSED/);
  const end = ended(child);
  child.kill("SIGTERM");
  expect((await end).code).toBe(0);
});
