import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { StartError } from "./start-error.ts";

export type FolderClaim = {
  /** What a second `start` is told. */
  announce(url: string): Promise<void>;
  release(): Promise<void>;
};

type Holder = { pid: number; url: string | null };

const SQLITE_BUSY = 5;

/**
 * Makes this process the only one that runs the product from a data directory. SQLite serves as the lock, for it takes
 * the operating system's: that one cannot be held twice and ends with its process, however the process ends.
 * @throws StartError that names the running process and its address
 */
export async function claimFolder(dataDirectory: string): Promise<FolderClaim> {
  await mkdir(dataDirectory, { recursive: true });
  const lock = takeLock(dataDirectory);
  const holder = holderFile(dataDirectory);
  if (lock === null) throw new StartError(alreadyRunning(await readHolder(holder)));
  const announce = (url: string | null) =>
    writeFile(holder, `${JSON.stringify({ pid: process.pid, url } satisfies Holder)}\n`);
  await announce(null);
  return {
    announce,
    release: async () => {
      await rm(holder, { force: true });
      lock.close();
    },
  };
}

/** Whether the product runs from this folder now. */
export async function isFolderClaimed(dataDirectory: string): Promise<boolean> {
  await mkdir(dataDirectory, { recursive: true });
  const lock = takeLock(dataDirectory);
  lock?.close();
  return lock === null;
}

function takeLock(dataDirectory: string): DatabaseSync | null {
  const database = new DatabaseSync(join(dataDirectory, "lock"));
  try {
    database.exec("BEGIN EXCLUSIVE");
    return database;
  } catch (error) {
    database.close();
    if ((error as { errcode?: number }).errcode === SQLITE_BUSY) return null;
    throw error;
  }
}

function holderFile(dataDirectory: string): string {
  return join(dataDirectory, "running.json");
}

async function readHolder(file: string): Promise<Holder | null> {
  try {
    return JSON.parse(await readFile(file, "utf8")) as Holder;
  } catch {
    return null;
  }
}

function alreadyRunning(holder: Holder | null): string {
  // The other process holds the lock but has not written its name yet.
  if (holder === null)
    return "Business Pro is being started from this folder by another process. Use that one.";
  const { pid, url } = holder;
  const state = url === null ? "is already being started" : `already runs at ${url}`;
  return `Business Pro ${state} from this folder (process ${pid}). Use that one, or stop it first: kill ${pid}`;
}
