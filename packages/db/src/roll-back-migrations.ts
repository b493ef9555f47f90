import type { Client } from "pg";
import { MigrationError } from "./migrations/migration-error.ts";
import { withMigrationLock } from "./migrations/migration-lock.ts";
import { readDownScript } from "./migrations/read-down-script.ts";
import { MIGRATIONS_FOLDER } from "./migrations/read-migrations.ts";

/** A migration that would be undone, and what its script says of what is lost by that. */
export type UndoneMigration = { name: string; lost: string };

/**
 * What `rollBackMigrations` would undo, the newest first.
 *
 * @param to the newest migration that stays
 * @throws MigrationError
 */
export async function planRollback(connectionString: string, to: string): Promise<UndoneMigration[]> {
  return withMigrationLock(connectionString, async (owner) =>
    (await readPlan(owner, to)).map(({ name, lost }) => ({ name, lost })),
  );
}

/**
 * Takes back every migration after `to`, all or none, by the scripts beside them. They are forgotten in Prisma's books
 * as well, so that the version of the code that brought them applies them again.
 *
 * @returns what was undone, the newest first
 * @throws MigrationError
 */
export async function rollBackMigrations(connectionString: string, to: string): Promise<string[]> {
  return withMigrationLock(connectionString, async (owner) => {
    const plan = await readPlan(owner, to);
    // Behind an open reader everybody would queue.
    await owner.query("BEGIN; SET LOCAL lock_timeout = '10s'");
    for (const { name, sql } of plan) {
      try {
        await owner.query(sql);
      } catch (error) {
        throw new MigrationError(
          `${name} could not be undone, and nothing was. Are api and workers stopped?\n${error instanceof Error ? error.message : error}`,
          { cause: error },
        );
      }
      await owner.query("DELETE FROM _prisma_migrations WHERE migration_name = $1", [name]);
    }
    await owner.query("COMMIT");
    return plan.map(({ name }) => name);
  });
}

async function readPlan(owner: Client, to: string): Promise<(UndoneMigration & { sql: string })[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name DESC`,
  );
  const applied = rows.map(({ name }) => name);
  const kept = applied.indexOf(to);
  if (kept < 0)
    throw new MigrationError(
      `${to} is none of the migrations that this database has been through:\n${applied.join("\n")}`,
    );
  return applied.slice(0, kept).map((name) => {
    const script = readDownScript(MIGRATIONS_FOLDER, name);
    if (script) return { name, ...script };
    throw new MigrationError(
      `${name} cannot be undone: there is no down.sql for it in this version. Use the version that brought it; ` +
        "where that has none either, restore a backup.",
    );
  });
}
