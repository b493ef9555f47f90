import { environment } from "@businesspro/config/env";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { checkDatabase } from "./check-database.ts";
import { isFolderClaimed } from "./claim-folder.ts";
import { chooseDatabasePort, databaseFolder } from "./database-folder.ts";
import { migrate } from "./migrate-database.ts";
import { printProblem, progress } from "./terminal.ts";

async function migrateConfigured(): Promise<void> {
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
  progress.step("Migrations", await migrate(connectionString), performance.now() - begun);
}

try {
  await migrateConfigured();
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
