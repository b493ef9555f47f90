import { randomUUID } from "node:crypto";
import { createReadStream } from "node:fs";
import { copyFile, mkdir, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { fileNameOf, type MediaStore, type StoredName } from "./media-store.ts";

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
    stream: async (name, range) =>
      Readable.toWeb(createReadStream(pathOf(root, name), range)) as ReadableStream<Uint8Array>,
  };
}

async function place(root: string, name: StoredName, write: (path: string) => Promise<void>): Promise<void> {
  const path = pathOf(root, name);
  const folder = dirname(path);
  await mkdir(folder, { recursive: true });
  const temporary = join(folder, `.${randomUUID()}`);
  try {
    await write(temporary);
    await sync(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  // The new names live in the folders: without these a power cut could take them back.
  await sync(folder);
  await sync(root);
}

async function orNull<T>(found: Promise<T>): Promise<T | null> {
  try {
    return await found;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
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
