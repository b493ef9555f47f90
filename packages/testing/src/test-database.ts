import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { applyMigrations } from "@businesspro/db/migrate";
import pg from "pg";
import { inject } from "vitest";

/** What a test file needs to know of the run's server. */
export type TestClusterInfo = {
  /** Superuser on the database `postgres`. */
  readonly adminConnectionString: string;
  readonly template: string;
};

export type TestCluster = { readonly info: TestClusterInfo; stop: () => Promise<void> };

export type TestDatabase = {
  /** Superuser on a migrated database of its own. */
  readonly connectionString: string;
  /** Ends its connections and removes it. */
  drop: () => Promise<void>;
};

declare module "vitest" {
  interface ProvidedContext {
    testCluster: TestClusterInfo;
  }
}

const TEMPLATE = "template_migrated";

/** Nothing has to survive a crash; a clone must not find a background process in its template. */
const FAST_SETTINGS = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  autovacuum: "off",
  max_connections: "300",
};

/** One server for a whole test run, with a template database that has been migrated once. */
export async function createTestCluster(): Promise<TestCluster> {
  const dataDirectory = await mkdtemp(join(tmpdir(), "businesspro-postgres-"));
  const server = await startEmbeddedPostgres({ dataDirectory, settings: FAST_SETTINGS });
  const stop = async () => {
    await server.stop();
    await rm(dataDirectory, { recursive: true, force: true });
  };
  try {
    await runAsAdmin(server.adminConnectionString, `CREATE DATABASE ${TEMPLATE}`);
    await applyMigrations(databaseUrl(server.adminConnectionString, TEMPLATE));
    return { info: { adminConnectionString: server.adminConnectionString, template: TEMPLATE }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A migrated, empty database for one test file. */
export function createTestDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${inject("testCluster").template}`);
}

/** A database without a single table: for tests of the migrations themselves. */
export function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase("");
}

async function createDatabase(origin: string): Promise<TestDatabase> {
  const { adminConnectionString } = inject("testCluster");
  const name = `test_${randomBytes(8).toString("hex")}`;
  await runAsAdmin(adminConnectionString, `CREATE DATABASE ${name} ${origin}`);
  return {
    connectionString: databaseUrl(adminConnectionString, name),
    drop: () => runAsAdmin(adminConnectionString, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

async function runAsAdmin(connectionString: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function databaseUrl(connectionString: string, database: string): string {
  const url = new URL(connectionString);
  url.pathname = `/${database}`;
  return url.href;
}
