import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createLogger } from "@businesspro/config/logger";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { createServices, type OwnedServices } from "@businesspro/core/create-services";
import { makePartitions } from "@businesspro/core/jobs/make-partitions";
import { type EmbeddedPostgres, startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { applyMigrations } from "@businesspro/db/migrate";
import { findFreePort } from "@businesspro/launcher/ports";
import { type RunningProgram, runProgram } from "@businesspro/launcher/supervised-program";
import pg from "pg";

const apps = resolve(import.meta.dirname, "../../../apps");
const shiftClock = join(import.meta.dirname, "shift-clock.ts");
const STOP_MILLISECONDS = 20_000;

/**
 * Seconds. The longest that the troubled network takes (`NETWORK_SECONDS`) after the latest moment that a call may
 * leave (`clientDeadline`) lies inside the quiet window, as it must in production.
 */
export const WAITS = { lease: 10, quiet: 10, clientDeadline: 3, network: 2.5, sweep: 0.5, heartbeat: 0.5 };

export type ChaosStack = {
  services: OwnedServices;
  sandbox: string;
  workers: Set<RunningProgram>;
  /** Runs a statement past the product. */
  query: <Row>(sql: string) => Promise<Row[]>;
  startWorker: (clock?: "right" | "wrong") => Promise<RunningProgram>;
  /** @param minutes that it is away */
  restartDatabase: (minutes?: number) => Promise<void>;
  stop: () => Promise<void>;
};

export type Waits = Omit<typeof WAITS, "network">;

/**
 * PostgreSQL, sandbox network, api and workers as the processes that they are in production.
 *
 * @param waits null leaves them as they are shipped
 */
export async function startChaosStack(
  say: (line: string) => void,
  waits: Waits | null = WAITS,
): Promise<ChaosStack> {
  const folder = await mkdtemp(join(tmpdir(), "businesspro-chaos-"));
  const settings = { synchronous_commit: "off", fsync: "off", max_connections: "200" };
  const dataDirectory = join(folder, "postgres");
  let database: EmbeddedPostgres = await startEmbeddedPostgres({ dataDirectory, settings });
  const { connectionString, port: databasePort } = database;
  await applyMigrations(connectionString);

  const variables: Record<string, string> = {
    DATABASE_URL: connectionString,
    DATA_DIR: folder,
    TOKEN_KEYS: `chaos:${randomBytes(32).toString("base64")}`,
    LOG_LEVEL: "error",
    // Three workers, the network and the database share the processors of one machine.
    WORKER_CONCURRENCY: "10",
    PUBLISH_CONCURRENCY: "20",
    ...(waits && {
      PUBLISH_LEASE_SECONDS: String(waits.lease),
      PUBLISH_QUIET_SECONDS: String(waits.quiet),
      PUBLISH_CLIENT_DEADLINE_SECONDS: String(waits.clientDeadline),
      SWEEP_INTERVAL_SECONDS: String(waits.sweep),
      HEARTBEAT_SECONDS: String(waits.heartbeat),
    }),
  };
  const start = async (name: "api" | "worker" | "sandbox", own: Record<string, string>) => {
    const program = runProgram(
      { name, script: join(apps, name, "src/main.ts"), environment: { ...variables, ...own } },
      (line) => say(`${name} | ${line}`),
      STOP_MILLISECONDS,
    );
    return { program, announcement: await program.announced };
  };
  const sandboxProgram = await start("sandbox", { SANDBOX_PORT: "0" });
  const sandbox = `http://127.0.0.1:${sandboxProgram.announcement.listening}`;
  // The api's own address is part of its configuration, so its port must be known before it listens.
  const port = await findFreePort();
  variables.SANDBOX_URL = sandbox;
  variables.PUBLIC_URL = `http://127.0.0.1:${port}`;
  const api = await start("api", { PORT: String(port) });
  const webhook = JSON.stringify({ url: `${variables.PUBLIC_URL}/webhooks/whatsapp` });
  const headers = { "content-type": "application/json" };
  await fetch(`${sandbox}/control/webhook`, { method: "PUT", headers, body: webhook });

  const environment = { ...parseEnvironment(variables), databaseUrl: connectionString };
  const services = createServices(environment, createLogger("chaos", "error"), {
    applicationName: "businesspro-chaos",
  });
  await makePartitions(services);
  const workers = new Set<RunningProgram>();
  return {
    services,
    sandbox,
    workers,
    query: (sql) => runStatement(connectionString, sql),
    async startWorker(clock = "wrong") {
      const options = clock === "wrong" ? { NODE_OPTIONS: `--import=${shiftClock}` } : {};
      const { program } = await start("worker", options);
      workers.add(program);
      program.exited.then(() => workers.delete(program));
      return program;
    },
    async restartDatabase(minutes = 0) {
      await database.stop();
      await wait(minutes * 60_000);
      database = await startEmbeddedPostgres({ dataDirectory, port: databasePort, settings });
    },
    async stop() {
      await Promise.all([...workers].map((worker) => worker.stop()));
      await Promise.all([api.program.stop(), sandboxProgram.program.stop(), services.close()]);
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Asked again while the server restarts. */
async function runStatement<Row>(connectionString: string, sql: string): Promise<Row[]> {
  const limit = performance.now() + STOP_MILLISECONDS;
  for (;;) {
    const client = new pg.Client({ connectionString });
    client.on("error", () => undefined);
    try {
      await client.connect();
      return (await client.query(sql)).rows as Row[];
    } catch (error) {
      if (performance.now() > limit) throw error;
      await wait(100);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
}
