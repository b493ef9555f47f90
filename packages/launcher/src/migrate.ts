import { migrate } from "./migrate-database.ts";
import { printProblem, progress } from "./terminal.ts";
import { withDatabase } from "./with-database.ts";

async function report(connectionString: string): Promise<void> {
  const begun = performance.now();
  progress.step("Migrations", await migrate(connectionString), performance.now() - begun);
}

try {
  await withDatabase("make", report);
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
