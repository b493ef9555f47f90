import type { Databases } from "./client.ts";
import { readMigrations } from "./migrations/read-migrations.ts";

/** Names of the migrations of this version of the code that the database has not been through. */
export async function pendingMigrations(databases: Databases): Promise<string[]> {
  const finished = await databases.system.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  const done = new Set(finished.map(({ name }) => name));
  return readMigrations()
    .migrationDirectories.map(({ path }) => path)
    .filter((name) => !done.has(name));
}
