import { applyMigrations } from "@businesspro/db/migrate";
import { MigrationError } from "@businesspro/db/migrations/migration-error";
import { StartError } from "./start-error.ts";

/**
 * Applies all migrations.
 * @returns what happened, for the person at the terminal
 * @throws StartError
 */
export async function migrate(connectionString: string): Promise<string> {
  try {
    const { length } = await applyMigrations(connectionString);
    return length === 0 ? "up to date" : `${length} applied`;
  } catch (error) {
    if (error instanceof MigrationError) throw new StartError(error.message, { cause: error });
    throw error;
  }
}
