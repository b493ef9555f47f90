import { randomUUID } from "node:crypto";
import { constants } from "node:fs";
import {
  access,
  copyFile,
  mkdir,
  open,
  readdir,
  readFile,
  rename,
  rm,
  stat,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { fileNameOf, type MediaStore, type StoredName } from "./media-store.ts";
import { isFull, MediaStoreError } from "./media-store-error.ts";

/**
 * Files in one folder, spread over 256 sub-folders by the start of their hash. A file appears under its name only
 * when it is whole and on disk, so a row written after `put` never points at missing or half-written bytes.
 * @param root absolute; made when missing
 */
export function createFolderMediaStore(root: string): MediaStore {
  return {
    put: (name, bytes) => place(root, name, (path) => writeFile(path, bytes, { flag: "wx" })),
    putFile: (name, source) => place(root, name, (path) => copyFile(source, path)),
    read: async (name) => orNull(readFile(pathOf(root, name))),
    size: async (name) => (await orNull(stat(pathOf(root, name))))?.size ?? null,
    async stream(name, range) {
      // Opened before the answer begins, so that what is missing is found out in time.
      const file = await open(pathOf(root, name)).catch(fail);
      return Readable.toWeb(file.createReadStream(range)) as ReadableStream<Uint8Array>;
    },
    async removeAll(sha256) {
      const folder = dirname(pathOf(root, { sha256, variant: null }));
      const files = ((await orNull(readdir(folder))) ?? []).filter((file) => file.startsWith(`${sha256}.`));
      for (const file of files) await rm(join(folder, file), { force: true }).catch(fail);
      return files.length;
    },
    async check() {
      await mkdir(root, { recursive: true }).catch(fail);
      await access(root, constants.W_OK).catch(fail);
    },
  };
}

/** @throws MediaStoreError instead of what the file system said */
function fail(cause: unknown): never {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  if (code === "") throw cause;
  const reason = isFull(cause) ? "full" : "unreachable";
  throw new MediaStoreError(reason, `the folder of media answers ${code}`, { cause });
}

async function place(root: string, name: StoredName, write: (path: string) => Promise<void>): Promise<void> {
  const path = pathOf(root, name);
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

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    return fail(error);
  }
}

function pathOf(root: string, name: StoredName): string {
  return join(root, name.sha256.slice(0, 2), fileNameOf(name));
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
