import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { MigrationList } from "@prisma/schema-engine-wasm";

export const MIGRATIONS_FOLDER = resolve(import.meta.dirname, "../../../../prisma/migrations");

/**
 * The standard layout: `<time>_<name>/migration.sql`, in the order of their names.
 * @param only those of these names; all by default
 */
export function readMigrations(folder: string = MIGRATIONS_FOLDER, only?: readonly string[]): MigrationList {
  const lockfile = join(folder, "migration_lock.toml");
  return {
    baseDir: folder,
    lockfile: {
      path: "migration_lock.toml",
      content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null,
    },
    shadowDbInitScript: "",
    migrationDirectories: readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && (only?.includes(entry.name) ?? true))
      .map((entry) => entry.name)
      .sort()
      .map((path) => ({
        path,
        migrationFile: {
          path: "migration.sql",
          content: { tag: "ok", value: readFileSync(join(folder, path, "migration.sql"), "utf8") },
        },
      })),
  };
}
