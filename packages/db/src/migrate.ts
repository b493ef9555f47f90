import type { MigrationList } from "@prisma/schema-engine-wasm";
import type {
  DiagnoseMigrationHistoryInput,
  SchemaEngine,
} from "@prisma/schema-engine-wasm/schema_engine_bg";
import { runMigrations } from "graphile-worker";
import { type Client, escapeIdentifier } from "pg";
import { openSchemaEngine } from "./migrations/load-schema-engine.ts";
import { MigrationError } from "./migrations/migration-error.ts";
import { withMigrationLock } from "./migrations/migration-lock.ts";
import { MIGRATIONS_FOLDER, readMigrations } from "./migrations/read-migrations.ts";
import { ScriptAdapter } from "./migrations/script-adapter.ts";
import { roleUrl } from "./role-url.ts";

/** Months of ai_logs that stand ready: this one, the next three, and the last for a writer whose clock is behind. */
const LOG_MONTHS = 5;

/**
 * Brings the database up to date: our migrations under Prisma's bookkeeping, then the queue's own, then the months of
 * `ai_logs` that lie ahead. Does nothing when all of it is there.
 *
 * @param only these of them: an older state, for a backup that was made in it
 * @returns the names of the migrations that were applied
 * @throws MigrationError
 */
export async function applyMigrations(
  connectionString: string,
  folder: string = MIGRATIONS_FOLDER,
  only?: readonly string[],
): Promise<string[]> {
  return withMigrationLock(connectionString, async (owner) => {
    const applied = await applyOwnMigrations(connectionString, readMigrations(folder, only));
    // Prisma's own table: the processes compare it with what they were built for.
    await owner.query("GRANT SELECT ON _prisma_migrations TO app_system");
    await migrateQueue(owner, connectionString);
    await owner.query(
      "SELECT ensure_ai_logs_partitions((now() AT TIME ZONE 'UTC' - interval '1 month')::date, $1)",
      [LOG_MONTHS],
    );
    return applied;
  });
}

async function applyOwnMigrations(
  connectionString: string,
  migrationsList: MigrationList,
): Promise<string[]> {
  const adapter = new ScriptAdapter(connectionString);
  try {
    const engine = await openSchemaEngine(adapter);
    const input = {
      migrationsList,
      filters: { externalTables: [], externalEnums: [] },
    };
    await forgetUnfinished(engine, input);
    try {
      return (await engine.applyMigrations(input)).appliedMigrationNames;
    } catch (error) {
      const failed = await forgetUnfinished(engine, input);
      const reason = error instanceof Error ? error.message.trim() : String(error);
      throw new MigrationError(
        `The database could not be migrated${failed.length > 0 ? `: ${failed.join(", ")} failed` : ""}. ` +
          `Nothing of it was kept; remove the cause and start again.\n${reason}`,
        { cause: error },
      );
    }
  } finally {
    await adapter.close();
  }
}

/**
 * A migration is one transaction, so one that failed, or whose process was killed, left nothing but its line in
 * the books. The line would make every later start refuse; we hold the lock, so nobody is at work on it.
 */
async function forgetUnfinished(
  engine: SchemaEngine,
  input: Omit<DiagnoseMigrationHistoryInput, "optInToShadowDatabase">,
): Promise<string[]> {
  const { failedMigrationNames } = await engine.diagnoseMigrationHistory({
    ...input,
    optInToShadowDatabase: false,
  });
  for (const migrationName of failedMigrationNames) await engine.markMigrationRolledBack({ migrationName });
  return failedMigrationNames;
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
