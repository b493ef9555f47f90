import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { isFull, MediaStoreError } from "./media-store-error.ts";

/** What stores in folders share. */

/** @throws MediaStoreError instead of what the file system said */
export function fail(cause: unknown): never {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "") throw cause;
  const reason = isFull(cause) ? "full" : "unreachable";
  throw new MediaStoreError(reason, `the folder of stored files answers ${code}`, { cause });
}

/** Puts a file that `write` makes at a path below `root`. It appears there only when it is whole and on disk. */
export async function placeFile(
  root: string,
  path: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const folder = dirname(path);
  const temporary = join(folder, `.${randomUUID()}`);
  try {
    await mkdir(folder, { recursive: true });
    await write(temporary);
    await sync(temporary);
    await rename(temporary, path);
    // The new names live in the folders: without these a power cut could take them back.
    await sync(folder);
    await sync(root);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    fail(error);
  }
}

/** null: there is no such file. */
export async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    return fail(error);
  }
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
