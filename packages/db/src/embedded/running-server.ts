import { readdir, readFile, readlink, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Cluster } from "./cluster.ts";
import { runAs } from "./server-user.ts";

const SETTLE_MILLISECONDS = 60_000;
const POLL_MILLISECONDS = 100;
/** A server that has just ended takes a moment to go, and so do its backends. */
const LINGER_MILLISECONDS = 10_000;

type Recorded = { readonly pid: number; readonly port: number; readonly state: string };

/**
 * The port of the server that runs on this cluster, or null. One that is starting or stopping is waited for.
 * @throws Error when it does neither within a minute.
 */
export async function findRunningServer(cluster: Cluster): Promise<number | null> {
  const deadline = Date.now() + SETTLE_MILLISECONDS;
  while (Date.now() < deadline) {
    const recorded = await readPidFile(cluster);
    if (!recorded || !isAlive(recorded.pid)) return null;
    if (!(await isServerOf(recorded.pid, cluster))) {
      await forgetForeignPid(cluster);
      return null;
    }
    if (recorded.state === "ready") return recorded.port;
    await delay(POLL_MILLISECONDS);
  }
  throw new Error(`A PostgreSQL server on ${cluster.data} neither starts nor stops. See ${cluster.log}.`);
}

/** Lines as the server writes them: process, directory, start time, port, ..., state. */
async function readPidFile(cluster: Cluster): Promise<Recorded | null> {
  const text = await readFile(join(cluster.data, "postmaster.pid"), "utf8").catch(() => null);
  const lines = text?.split("\n");
  const pid = Number.parseInt(lines?.[0] ?? "", 10);
  if (!lines || !Number.isInteger(pid)) return null;
  return { pid, port: Number.parseInt(lines[3] ?? "", 10), state: (lines[7] ?? "").trim() };
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

async function isServerOf(pid: number | string, cluster: Cluster): Promise<boolean> {
  if (process.platform === "linux") {
    return (await readlink(`/proc/${pid}/cwd`).catch(() => null)) === cluster.data;
  }
  const { output } = await runAs(cluster.user, "ps", ["-p", String(pid), "-o", "command="]);
  return output.includes(cluster.data);
}

/**
 * After a crash of the machine the recorded number can belong to another program, and the server then
 * refuses to start. The file also guards against backends that outlived their server, so it goes only
 * when no process works in the data directory. (A number that is free needs no help: the server copes.)
 */
async function forgetForeignPid(cluster: Cluster): Promise<void> {
  const deadline = Date.now() + LINGER_MILLISECONDS;
  for (let found = await findProcessIn(cluster); found !== null; found = await findProcessIn(cluster)) {
    if (Date.now() > deadline) {
      throw new Error(
        `Process ${found} of an earlier PostgreSQL still works in ${cluster.data}. End it first.`,
      );
    }
    await delay(POLL_MILLISECONDS);
  }
  await rm(join(cluster.data, "postmaster.pid"), { force: true });
}

async function findProcessIn(cluster: Cluster): Promise<string | null> {
  if (process.platform !== "linux") return null;
  for (const entry of await readdir("/proc")) {
    if (/^\d+$/.test(entry) && (await isServerOf(entry, cluster))) return entry;
  }
  return null;
}
