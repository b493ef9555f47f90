import { buildWebIfChanged } from "./build-web.ts";
import { printProblem, progress } from "./terminal.ts";

const begun = performance.now();
try {
  const outcome = await buildWebIfChanged(new AbortController().signal);
  progress.step("Web app", outcome, performance.now() - begun);
} catch (error) {
  printProblem(error);
  process.exitCode = 1;
}
