import { environment, inheritEnvironment } from "@businesspro/config/env";
import { type Launched, launch } from "./launch.ts";
import { openProgramOutput } from "./program-output.ts";
import { printProblem, progress } from "./terminal.ts";
import { whenToStop } from "./when-to-stop.ts";

/** Launches, shows the result and stays until it is told to stop. */
export async function runLaunched(
  web: "built" | "development",
  ready: (launched: Launched) => void,
): Promise<void> {
  const stopping = whenToStop();
  try {
    const configured = environment();
    const asked = inheritEnvironment({}).LOG_LEVEL;
    const output = openProgramOutput(
      configured.dataDirectory,
      asked !== undefined && asked !== "",
      process.stderr,
    );
    const launched = await launch({
      environment: configured,
      web,
      signal: stopping,
      output: output.write,
      ...progress,
    });
    ready(launched);
    if (!stopping.aborted)
      await new Promise((done) => stopping.addEventListener("abort", done, { once: true }));
    console.error("\n  Stopping …");
    await launched.stop();
    output.close();
    console.error("  Stopped. Your data stays.\n");
  } catch (error) {
    if (!stopping.aborted) printProblem(error);
    process.exitCode = stopping.aborted ? 130 : 1;
  }
  // Timers of a stopped supervisor or an idle connection must not hold the terminal.
  process.exit();
}
