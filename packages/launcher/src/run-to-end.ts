import { spawn } from "node:child_process";
import { inheritEnvironment } from "@businesspro/config/env";
import { StartError } from "./start-error.ts";

/**
 * Runs a Node script to its end and stays quiet unless it fails.
 * @param failed the sentence that starts the error
 */
export async function runToEnd(
  script: string,
  args: readonly string[],
  options: { cwd: string; failed: string; signal: AbortSignal; environment?: Record<string, string> },
): Promise<void> {
  const child = spawn(process.execPath, [script, ...args], {
    cwd: options.cwd,
    env: inheritEnvironment(options.environment ?? {}),
    stdio: ["ignore", "pipe", "pipe"],
    signal: options.signal,
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const code = await new Promise<number | null>((done, fail) => {
    child.on("error", fail);
    child.on("close", done);
  });
  if (code !== 0) throw new StartError(`${options.failed}\n${output.trim()}`);
}
