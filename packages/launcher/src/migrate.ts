import { environment } from "@businesspro/config/env";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { applyMigrations } from "@businesspro/db/migrate";
import { checkDatabase } from "./check-database.ts";
import { isFolderClaimed } from "./claim-folder.ts";
import { chooseDatabasePort, databaseFolder } from "./database-folder.ts";
import { printProblem, progress } from "./terminal.ts";

async function migrate(): Promise<void> {
  const { databaseUrl, dataDirectory } = environment();
  if (databaseUrl !== null) {
    await checkDatabase(databaseUrl);
    return report(databaseUrl);
  }
  const inUse = await isFolderClaimed(dataDirectory);
  const server = await startEmbeddedPostgres({
    dataDirectory: databaseFolder(dataDirectory),
    port: await chooseDatabasePort(dataDirectory),
  });
  try {
    await report(server.connectionString);
  } finally {
    // A running `start` shares the server.
    if (!inUse) await server.stop();
  }
}

async function report(connectionString: string): Promise<void> {
  const begun = performance.now();
  await applyMigrations(connectionString);
  progress.step("Migrations", "applied", performance.now() - begun);
}

try {
  await migrate();
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
