import type { Environment } from "@businesspro/config/env";
import { checkDatabase } from "./check-database.ts";
import { chooseDatabasePort } from "./database-folder.ts";
import { generateClientIfStale } from "./generate-client-if-stale.ts";
import { migrate } from "./migrate-database.ts";
import { inRepository } from "./repository.ts";
import { StartError } from "./start-error.ts";
import type { Supervisor } from "./supervisor.ts";

/**
 * Brings up the built-in server, or tries the one that DATABASE_URL names, and applies all migrations.
 * @returns the connection string
 */
export async function prepareDatabase(
  environment: Environment,
  supervisor: Supervisor,
  step: (name: string, outcome: string, milliseconds: number) => void,
): Promise<string> {
  await generateClientIfStale();
  const begun = performance.now();
  const connectionString =
    environment.databaseUrl ?? (await startBuiltIn(environment.dataDirectory, supervisor));
  if (environment.databaseUrl !== null) await checkDatabase(environment.databaseUrl);
  step(
    "PostgreSQL",
    environment.databaseUrl === null ? "built in" : "from DATABASE_URL",
    performance.now() - begun,
  );

  const migrating = performance.now();
  step("Migrations", await migrate(connectionString), performance.now() - migrating);
  return connectionString;
}

async function startBuiltIn(dataDirectory: string, supervisor: Supervisor): Promise<string> {
  const { connectionString } = await supervisor.start({
    name: "database",
    script: inRepository("packages/launcher/src/database-program.ts"),
    environment: {
      PORT: String(await chooseDatabasePort(dataDirectory)),
      SANDBOX_PORT: undefined,
      DATA_DIR: dataDirectory,
    },
  });
  if (connectionString === undefined)
    throw new StartError("The built-in PostgreSQL did not say where it listens.");
  return connectionString;
}
