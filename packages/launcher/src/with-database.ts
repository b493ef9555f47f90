import { existsSync } from "node:fs";
import { environment } from "@businesspro/config/env";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { checkDatabase } from "./check-database.ts";
import { isFolderClaimed } from "./claim-folder.ts";
import { chooseDatabasePort, databaseFolder } from "./database-folder.ts";
import { StartError } from "./start-error.ts";

/**
 * Does something with the database that `DATABASE_URL` names, or with the built-in server, whether `start` runs or not.
 *
 * @param missing whether the built-in database is made where there is none
 * @throws StartError
 */
export async function withDatabase<T>(
  missing: "make" | "refuse",
  work: (connectionString: string) => Promise<T>,
): Promise<T> {
  const { databaseUrl, dataDirectory } = environment();
  if (databaseUrl !== null) {
    await checkDatabase(databaseUrl);
    return work(databaseUrl);
  }
  if (missing === "refuse" && !existsSync(databaseFolder(dataDirectory)))
    throw new StartError(
      `There is no database in ${dataDirectory} yet. Run npx pnpm@12 start once, or set DATABASE_URL to the one that is meant.`,
    );
  const inUse = await isFolderClaimed(dataDirectory);
  const server = await startEmbeddedPostgres({
    dataDirectory: databaseFolder(dataDirectory),
    port: await chooseDatabasePort(dataDirectory),
  });
  try {
    return await work(server.connectionString);
  } finally {
    // A running `start` shares the server.
    if (!inUse) await server.stop();
  }
}
