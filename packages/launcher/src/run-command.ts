import { BackupError } from "@businesspro/db/backup/backup-error";
import { MigrationError } from "@businesspro/db/migrations/migration-error";
import { StartError } from "./start-error.ts";
import { printProblem } from "./terminal.ts";

/** Runs an operator's command. What a person can put right is one line; anything else keeps its stack. */
export async function runCommand(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const isOurs =
      error instanceof BackupError ||
      error instanceof MigrationError ||
      (error instanceof TypeError && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS"));
    printProblem(isOurs ? new StartError(error.message, { cause: error }) : error);
    process.exitCode = 1;
  }
}
