import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { SchemaEngine } from "@prisma/schema-engine-wasm";
import { runMigrations } from "graphile-worker";
import { Client, escapeIdentifier } from "pg";
import { MigrationError } from "./migrations/migration-error.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./migrations/read-migrations.ts";
import { ScriptAdapter } from "./migrations/script-adapter.ts";
import { roleUrl } from "./role-url.ts";

/** Processes that start at once take turns; Prisma's own lock gives up after ten seconds. */
const LOCK = 7_260_311;
/** Months of ai_logs that stand ready from the first start: this one and the next three. */
const MONTHS_AHEAD = 4;

/**
 * Brings the database up to date: our migrations under Prisma's bookkeeping, then the queue's own, then the months of
 * `ai_logs` that lie ahead. Does nothing when all of it is there.
 *
 * @returns the names of the migrations that were applied
 * @throws MigrationError
 */
export async function applyMigrations(
  connectionString: string,
  folder: string = MIGRATIONS_FOLDER,
): Promise<string[]> {
  const owner = new Client({ connectionString, application_name: "businesspro-migrate" });
  await owner.connect();
  try {
    await owner.query("SELECT pg_advisory_lock($1)", [LOCK]);
    const applied = await applyOwnMigrations(connectionString, folder);
    // Prisma's own table: the processes compare it with what they were built for.
    await owner.query("GRANT SELECT ON _prisma_migrations TO app_system");
    await migrateQueue(owner, connectionString);
    await owner.query("SELECT ensure_ai_logs_partitions(current_date, $1)", [MONTHS_AHEAD]);
    return applied;
  } finally {
    await owner.end();
  }
}

async function applyOwnMigrations(connectionString: string, folder: string): Promise<string[]> {
  const adapter = new ScriptAdapter(connectionString);
  try {
    const engine = await SchemaEngine.new(
      { datamodels: undefined },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(adapter),
    );
    const { appliedMigrationNames } = await engine.applyMigrations({
      migrationsList: readMigrations(folder),
      filters: { externalTables: [], externalEnums: [] },
    });
    return appliedMigrationNames;
  } catch (error) {
    throw new MigrationError(
      `The database could not be migrated: ${error instanceof Error ? error.message : String(error)}. ` +
        "Nothing of the failed migration was kept. Mend its cause, mark it with `prisma migrate resolve --rolled-back NAME`, and start again.",
      { cause: error },
    );
  } finally {
    await adapter.close();
  }
}

/** The queue's schema is made by the role that owns it, which may create one only for this moment. */
async function migrateQueue(owner: Client, connectionString: string): Promise<void> {
  const database = escapeIdentifier(owner.database ?? "");
  await owner.query(`GRANT CREATE ON DATABASE ${database} TO queue`);
  try {
    await runMigrations({ connectionString: roleUrl(connectionString, "queue") });
  } finally {
    await owner.query(`REVOKE CREATE ON DATABASE ${database} FROM queue`);
  }
}
