import { spawn } from "node:child_process";
import { once } from "node:events";
import { environment, inheritEnvironment } from "@businesspro/config/env";
import { inRepository } from "./repository.ts";
import { printProblem } from "./terminal.ts";
import { readOrMakeTokenKeys } from "./token-keys.ts";
import { withDatabase } from "./with-database.ts";

/** Runs an operator's program of the worker, and ends as it ends. `program`: its file, without folder. */
export async function runWithDatabase(program: string, words: readonly string[]): Promise<void> {
  try {
    process.exitCode = await withDatabase("refuse", (url) => run(program, words, url));
  } catch (error) {
    printProblem(error);
    process.exitCode = 1;
  }
}

async function run(program: string, words: readonly string[], url: string): Promise<number> {
  const { dataDirectory, tokenKeys } = environment();
  const keys = tokenKeys.length > 0 ? undefined : await readOrMakeTokenKeys(dataDirectory);
  const child = spawn(process.execPath, [inRepository("apps", "worker", "src", program), ...words], {
    env: inheritEnvironment({ DATABASE_URL: url, ...(keys !== undefined && { TOKEN_KEYS: keys }) }),
    stdio: "inherit",
  });
  const [code] = await once(child, "exit");
  return (code as number | null) ?? 1;
}
