import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { MediaStore, StoredName } from "./media-store.ts";

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Files in one folder, spread over 256 sub-folders by the start of their hash. A file appears under its name only
 * when it is whole and on disk, so a row written after `put` never points at missing or half-written bytes.
 * @param root absolute; made when missing
 */
export function createFolderMediaStore(root: string): MediaStore {
  return {
    async put(name, bytes) {
      const path = pathOf(root, name);
      const folder = dirname(path);
      await mkdir(folder, { recursive: true });
      const temporary = join(folder, `.${randomUUID()}`);
      try {
        const file = await open(temporary, "wx");
        try {
          await file.writeFile(bytes);
          await file.sync();
        } finally {
          await file.close();
        }
        await rename(temporary, path);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      // The new names live in the folders: without these a power cut could take them back.
      await syncFolder(folder);
      await syncFolder(root);
    },
    async read(name) {
      try {
        return await readFile(pathOf(root, name));
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
    },
  };
}

function pathOf(root: string, { sha256, variant }: StoredName): string {
  if (!SHA256.test(sha256)) throw new Error("A picture is stored under its SHA-256 in lower-case hex");
  return join(root, sha256.slice(0, 2), `${sha256}${variant === null ? "" : `.${variant}`}.jpg`);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
