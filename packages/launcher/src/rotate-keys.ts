import { spawn } from "node:child_process";
import { once } from "node:events";
import { environment, inheritEnvironment } from "@businesspro/config/env";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { checkDatabase } from "./check-database.ts";
import { isFolderClaimed } from "./claim-folder.ts";
import { chooseDatabasePort, databaseFolder } from "./database-folder.ts";
import { inRepository } from "./repository.ts";
import { printProblem } from "./terminal.ts";
import { readOrMakeTokenKeys } from "./token-keys.ts";

/** Seals everything anew in `DATABASE_URL` or in the built-in server, whether `start` runs or not. */
async function rotateConfigured(): Promise<number> {
  const { databaseUrl, dataDirectory, tokenKeys } = environment();
  const keys = tokenKeys.length > 0 ? undefined : await readOrMakeTokenKeys(dataDirectory);
  if (databaseUrl !== null) {
    await checkDatabase(databaseUrl);
    return run(databaseUrl, keys);
  }
  const inUse = await isFolderClaimed(dataDirectory);
  const server = await startEmbeddedPostgres({
    dataDirectory: databaseFolder(dataDirectory),
    port: await chooseDatabasePort(dataDirectory),
  });
  try {
    return await run(server.connectionString, keys);
  } finally {
    // A running `start` shares the server.
    if (!inUse) await server.stop();
  }
}

async function run(databaseUrl: string, keys: string | undefined): Promise<number> {
  const child = spawn(process.execPath, [inRepository("apps", "worker", "src/rotate-keys.ts")], {
    env: inheritEnvironment({
      DATABASE_URL: databaseUrl,
      ...(keys !== undefined && { TOKEN_KEYS: keys }),
    }),
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  return code ?? 1;
}

try {
  process.exitCode = await rotateConfigured();
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
