import { constants } from "node:fs";
import { access, copyFile, mkdir, open, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { fail, orNull, placeFile } from "./folder-files.ts";
import { fileNameOf, type MediaStore, type StoredName } from "./media-store.ts";

/**
 * Files in one folder, spread over 256 sub-folders by the start of their hash. A file appears under its name only
 * when it is whole and on disk, so a row written after `put` never points at missing or half-written bytes.
 * @param root absolute; made when missing
 */
export function createFolderMediaStore(root: string): MediaStore {
  return {
    put: (name, bytes) =>
      placeFile(root, pathOf(root, name), (path) => writeFile(path, bytes, { flag: "wx" })),
    putFile: (name, source) => placeFile(root, pathOf(root, name), (path) => copyFile(source, path)),
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

function pathOf(root: string, name: StoredName): string {
  return join(root, name.sha256.slice(0, 2), fileNameOf(name));
}
