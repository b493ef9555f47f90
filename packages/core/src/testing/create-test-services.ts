import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createLogger } from "@businesspro/config/logger";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { createTestDatabase } from "@businesspro/testing/test-database";
import type { Services } from "../context.ts";
import { createServices } from "../create-services.ts";
import { makePartitions } from "../jobs/make-partitions.ts";

/** A Monday, half past eleven in Kolkata. */
const START = "2026-11-23T06:00:00.000Z";

export type TestServices = Services & {
  /** Superuser on the database of this test file. */
  connectionString: string;
  /** Moves the clock, milliseconds. */
  advance: (milliseconds: number) => void;
  /** From here on the database does not exist. */
  loseDatabase: () => Promise<void>;
  close: () => Promise<void>;
};

export type TestServicesOptions = {
  /** Origin of a running sandbox network; without it no network is configured. */
  sandboxUrl?: string;
  /** Environment variables beyond those of the test itself. */
  env?: Readonly<Record<string, string>>;
};

/** Real services over a database of their own: offline writer, a temporary media folder, a clock that stands still. */
export async function createTestServices(options: TestServicesOptions = {}): Promise<TestServices> {
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), "businesspro-test-"));
  const { connectionString } = database;
  const environment = parseEnvironment({
    DATABASE_URL: connectionString,
    DATA_DIR: folder,
    TOKEN_KEYS: `test:${randomBytes(32).toString("base64")}`,
    LOG_LEVEL: "silent",
    ...(options.sandboxUrl && { SANDBOX_URL: options.sandboxUrl }),
    ...options.env,
  });
  let now = new Date(START);
  const services = createServices(
    { ...environment, databaseUrl: connectionString },
    createLogger("test", environment.logLevel),
    { applicationName: "businesspro-test", now: () => now },
  );
  await makePartitions(services);
  return {
    ...services,
    connectionString,
    advance(milliseconds) {
      now = new Date(now.getTime() + milliseconds);
    },
    loseDatabase: database.drop,
    async close() {
      await services.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
