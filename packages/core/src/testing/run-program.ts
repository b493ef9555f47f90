import { spawn } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { createInterface } from "node:readline";
import { inheritEnvironment } from "@businesspro/config/env";

const root = resolve(import.meta.dirname, "../../../..");
/** Where the runner of the tests keeps code ready to run. */
const { NODE_COMPILE_CACHE } = inheritEnvironment({});
const COMPILE_CACHE = NODE_COMPILE_CACHE === undefined ? {} : { NODE_COMPILE_CACHE };

/** A program of the product as a process of its own, once it has announced itself. */
export async function startProgram(
  script: string,
  env: Readonly<Record<string, string>>,
): Promise<{ stop: () => Promise<void> }> {
  const child = spawn(process.execPath, [resolve(root, script)], {
    env: { ...COMPILE_CACHE, ...env },
    // With the message channel it ends when the test's process does, however that ended.
    stdio: ["ignore", "pipe", "ignore", "ipc"],
  });
  const { stdout } = child;
  if (!stdout) throw new Error(`${script} has no output`);
  const ended = once(child, "exit");
  for await (const _ of createInterface({ input: stdout })) {
    return {
      async stop() {
        child.kill();
        await ended;
      },
    };
  }
  throw new Error(`${script} did not start`);
}

/** The same for one that ends by itself. */
export async function runProgram(
  script: string,
  env: Readonly<Record<string, string>>,
  words: readonly string[] = [],
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, [resolve(root, script), ...words], {
    env: { ...COMPILE_CACHE, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const [code] = await once(child, "close");
  return { code, output };
}
