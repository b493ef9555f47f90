import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";
import { inheritEnvironment } from "@businesspro/config/env";
import { findFreePort } from "@businesspro/launcher/ports";
import { type RunningProgram, runProgram } from "@businesspro/launcher/supervised-program";
import { createTestDatabase } from "@businesspro/testing/test-database";
import { Client } from "pg";

const apps = resolve(import.meta.dirname, "../../../apps");
const CREATE_STAFF = resolve(import.meta.dirname, "../../launcher/src/create-staff.ts");

export type Stack = {
  /** Origin of the owner's app. */
  app: string;
  /** Origin of the internal panel. */
  admin: string;
  /** Origin of the sandbox network. */
  sandbox: string;
  /** A new person of the staff, made by the operator's command. */
  createStaff: () => Promise<{ email: string; password: string }>;
  /** Runs a statement past the product, as an operator could. */
  query: (sql: string) => Promise<unknown>;
  /** Lines that the programs wrote, for the message of a failing test. */
  lines: string[];
  /** `tasks`: as WORKER_TASKS; everything by default. */
  startWorker: (tasks?: string) => Promise<RunningProgram>;
  stop: () => Promise<void>;
};

/** Longer than a program gives itself to stop. */
const STOP_MILLISECONDS = 20_000;

/** Waiting times short enough for tests; the relations between them are those of the shipped ones. */
const SHORT_WAITS = {
  PUBLISH_LEASE_SECONDS: "6",
  PUBLISH_QUIET_SECONDS: "6",
  PUBLISH_CLIENT_DEADLINE_SECONDS: "2",
  SWEEP_INTERVAL_SECONDS: "0.5",
  HEARTBEAT_SECONDS: "0.5",
};

/** Api and sandbox network as the processes they are in production, over a database of their own. */
export async function startStack(environment: Readonly<Record<string, string>> = {}): Promise<Stack> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "businesspro-stack-"));
  const lines: string[] = [];
  const programs: RunningProgram[] = [];
  const shared: Record<string, string> = {
    DATABASE_URL: database.connectionString,
    DATA_DIR: folder,
    TOKEN_KEYS: `test:${randomBytes(32).toString("base64")}`,
    LOG_LEVEL: "info",
    ...SHORT_WAITS,
    ...environment,
  };
  const start = async (name: "api" | "worker" | "sandbox", own: Record<string, string>) => {
    const program = runProgram(
      { name, script: join(apps, name, "src/main.ts"), environment: { ...shared, ...own } },
      (line) => lines.push(`${name} | ${line}`),
      STOP_MILLISECONDS,
    );
    programs.push(program);
    try {
      return { program, announcement: await program.announced };
    } catch {
      throw new Error(`${name} did not start:\n${lines.slice(-20).join("\n")}`);
    }
  };

  const stop = async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  };
  try {
    // The api's own address is part of its configuration, so its port must be known before it listens.
    const port = await findFreePort();
    const app = `http://127.0.0.1:${port}`;
    const webhook = `${app}/webhooks/whatsapp`;
    const { announcement } = await start("sandbox", { SANDBOX_PORT: "0", SANDBOX_WEBHOOK_URL: webhook });
    const sandbox = `http://127.0.0.1:${announcement.listening}`;
    shared.SANDBOX_URL = sandbox;
    shared.PUBLIC_URL = app;
    const api = await start("api", { PORT: String(port), ADMIN_PORT: "0" });
    return {
      app,
      admin: `http://127.0.0.1:${api.announcement.admin}`,
      createStaff: () => createStaff(shared),
      sandbox,
      query: (sql) => runStatement(database.connectionString, sql),
      lines,
      startWorker: async (tasks = "") => (await start("worker", { WORKER_TASKS: tasks })).program,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function createStaff(environment: Readonly<Record<string, string>>) {
  const email = `nila-${crypto.randomUUID()}@example.com`;
  const child = spawn(process.execPath, [CREATE_STAFF, "--email", email, "--name", "Nila"], {
    env: inheritEnvironment(environment),
    stdio: ["ignore", "pipe", "ignore"],
  });
  const { password } = JSON.parse(await text(child.stdout)) as { password: string };
  return { email, password };
}

async function runStatement(connectionString: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}
