import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { environment, inheritEnvironment } from "@businesspro/config/env";
import { startEmbeddedPostgres } from "@businesspro/db/embedded-postgres";
import { checkDatabase } from "./check-database.ts";
import { isFolderClaimed } from "./claim-folder.ts";
import { chooseDatabasePort, databaseFolder } from "./database-folder.ts";
import { inRepository } from "./repository.ts";
import { StartError } from "./start-error.ts";
import { printProblem } from "./terminal.ts";
import { readOrMakeTokenKeys } from "./token-keys.ts";

/**
 * Runs an operator's program of the worker on `DATABASE_URL` or on the built-in server, whether `start` runs or not, and
 * ends as it ends. `program`: its file, without folder.
 */
export async function runWithDatabase(program: string, words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await runConfigured(program, words);
  } catch (error) {
    printProblem(error);
    process.exitCode = 1;
  }
}

async function runConfigured(program: string, words: readonly string[]): Promise<number> {
  const { databaseUrl, dataDirectory, tokenKeys } = environment();
  if (databaseUrl === null && !existsSync(databaseFolder(dataDirectory)))
    throw new StartError(
      `There is no database in ${dataDirectory} yet. Run npx pnpm@12 start once, or set DATABASE_URL to the one that is meant.`,
    );
  const keys = tokenKeys.length > 0 ? undefined : await readOrMakeTokenKeys(dataDirectory);
  const run = async (url: string) => {
    const child = spawn(process.execPath, [inRepository("apps", "worker", "src", program), ...words], {
      env: inheritEnvironment({ DATABASE_URL: url, ...(keys !== undefined && { TOKEN_KEYS: keys }) }),
      stdio: "inherit",
    });
    const [code] = await once(child, "exit");
    return (code as number | null) ?? 1;
  };
  if (databaseUrl !== null) {
    await checkDatabase(databaseUrl);
    return run(databaseUrl);
  }
  const inUse = await isFolderClaimed(dataDirectory);
  const server = await startEmbeddedPostgres({
    dataDirectory: databaseFolder(dataDirectory),
    port: await chooseDatabasePort(dataDirectory),
  });
  try {
    return await run(server.connectionString);
  } finally {
    // A running `start` shares the server.
    if (!inUse) await server.stop();
  }
}
