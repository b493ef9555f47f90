import { buildAppsIfChanged } from "./build-app.ts";
import { printProblem, progress } from "./terminal.ts";

const begun = performance.now();
try {
  const outcome = await buildAppsIfChanged(new AbortController().signal);
  progress.step("Apps", outcome, performance.now() - begun);
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
