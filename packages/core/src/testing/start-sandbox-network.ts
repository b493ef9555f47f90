import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const program = resolve(import.meta.dirname, "../../../../apps/sandbox/src/main.ts");

/** The sandbox network as the process it always is, on a free port, with its own state. */
export async function startSandboxNetwork(): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), "businesspro-sandbox-"));
  const child = spawn(process.execPath, [program], {
    env: { SANDBOX_PORT: "0", DATA_DIR: folder, LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((done) => child.once("exit", () => done()));
  const stop = async () => {
    child.kill();
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: child.stdout })) {
    const { listening } = JSON.parse(line) as { listening: number };
    return { url: `http://127.0.0.1:${listening}`, stop };
  }
  await stop();
  throw new Error("the sandbox network did not start");
}
