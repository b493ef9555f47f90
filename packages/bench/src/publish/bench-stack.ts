import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createLogger } from "@businesspro/config/logger";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { createServices, type OwnedServices } from "@businesspro/core/create-services";
import { makePartitions } from "@businesspro/core/jobs/make-partitions";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { applyMigrations } from "@businesspro/db/migrate";
import { type RunningProgram, runProgram } from "@businesspro/launcher/supervised-program";
import pg from "pg";

const packages = resolve(import.meta.dirname, "../../..");
const STOP_MILLISECONDS = 30_000;

/** Programs that publish: the product's worker, and what it is measured against. */
const WORKERS = {
  product: join(packages, "../apps/worker/src/main.ts"),
  bare: join(packages, "bench/src/programs/bare-publish-worker.ts"),
} as const;
export type WorkerKind = keyof typeof WORKERS;

export type BenchStack = {
  services: OwnedServices;
  sandbox: string;
  /** Of the superuser, past the product. */
  connectionString: string;
  dataDirectory: string;
  query: <Row extends object>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  startWorker: (kind: WorkerKind) => Promise<RunningProgram>;
  /** What processes of the product are started with. */
  variables: Readonly<Record<string, string>>;
  /** How long the network's answers take at least. */
  setPace: (milliseconds: number) => Promise<void>;
  stop: () => Promise<void>;
};

/** PostgreSQL as it is shipped, the sandbox network as a process, and no worker yet. */
export async function startBenchStack(): Promise<BenchStack> {
  const folder = await mkdtemp(join(tmpdir(), "bench-publish-"));
  const database = await startEmbeddedPostgres({ dataDirectory: join(folder, "postgres") });
  const { connectionString } = database;
  await applyMigrations(connectionString);
  const variables: Record<string, string> = {
    DATABASE_URL: connectionString,
    DATA_DIR: folder,
    TOKEN_KEYS: `bench:${randomBytes(32).toString("base64")}`,
    LOG_LEVEL: "error",
  };
  const start = async (name: string, script: string, own: Record<string, string> = {}) => {
    const program = runProgram(
      { name, script, environment: { ...variables, ...own } },
      (line) => console.error(`${name} | ${line}`),
      STOP_MILLISECONDS,
    );
    return { program, announcement: await program.announced };
  };
  const network = await start("sandbox", join(packages, "../apps/sandbox/src/main.ts"), {
    SANDBOX_PORT: "0",
  });
  const sandbox = `http://127.0.0.1:${network.announcement.listening}`;
  variables.SANDBOX_URL = sandbox;
  const environment = { ...parseEnvironment(variables), databaseUrl: connectionString };
  const services = createServices(environment, createLogger("bench", "error"), {
    applicationName: "bench",
  });
  await makePartitions(services);
  const client = new pg.Client({ connectionString, application_name: "bench" });
  await client.connect();
  return {
    services,
    sandbox,
    connectionString,
    dataDirectory: folder,
    query: async <Row extends object>(sql: string, values: readonly unknown[] = []) =>
      (await client.query<Row>(sql, [...values])).rows,
    variables,
    startWorker: async (kind) => (await start(kind, WORKERS[kind])).program,
    async setPace(milliseconds) {
      const response = await fetch(`${sandbox}/control/pace`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ milliseconds }),
      });
      if (!response.ok) throw new Error(`the network's pace was not set: ${response.status}`);
    },
    async stop() {
      await Promise.all([network.program.stop(), services.close(), client.end()]);
      await database.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
