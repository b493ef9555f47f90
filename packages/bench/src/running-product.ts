import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { inheritEnvironment } from "@businesspro/config/env";
import { variableForms } from "@businesspro/config/environment-variables";
import { isFolderClaimed } from "@businesspro/launcher/claim-folder";
import { inRepository } from "@businesspro/launcher/repository";

export type RunningProduct = {
  app: string;
  sandbox: string;
  database: string;
  /** The supervisor. */
  pid: number;
  /** From the command to the line that says that all is ready. */
  seconds: number;
  stop: () => Promise<void>;
};

/** Runs the README's `start` in a data folder of its own, on free ports and with every setting at its default. */
export async function startProduct(dataDirectory: string): Promise<RunningProduct> {
  const cleared = Object.fromEntries(Object.keys(variableForms).map((name) => [name, undefined]));
  const begun = performance.now();
  const child = spawn("npx", ["-y", "pnpm@12", "start"], {
    cwd: inRepository(),
    env: inheritEnvironment({ ...cleared, DATA_DIR: dataDirectory, PORT: "0", SANDBOX_PORT: "0" }),
    stdio: ["ignore", "pipe", "pipe"],
  });
  const complaints = text(child.stderr);
  const exited = once(child, "exit");
  let ready: { app: string; sandbox: string; database: string } | undefined;
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) continue;
    ready = JSON.parse(line);
    break;
  }
  if (ready === undefined) throw new Error(`start failed:\n${await complaints}`);
  const seconds = (performance.now() - begun) / 1000;
  child.stdout.resume();
  const { pid } = JSON.parse(await readFile(join(dataDirectory, "running.json"), "utf8")) as { pid: number };
  return {
    ...ready,
    pid,
    seconds,
    stop: async () => {
      process.kill(pid, "SIGTERM");
      await exited;
      while (await isFolderClaimed(dataDirectory)) await wait(50);
    },
  };
}
