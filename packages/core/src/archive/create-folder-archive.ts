import { constants, copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { fail, orNull, placeFile } from "../media/folder-files.ts";
import { type ArchiveStore, checkedKey } from "./archive-store.ts";

/** @param root absolute; made when missing */
export function createFolderArchive(root: string): ArchiveStore {
  const pathOf = (key: string) => join(root, checkedKey(key));
  return {
    put: (key, path) => placeFile(root, pathOf(key), (temporary) => copyFile(path, temporary)),
    fetch: async (key, path) =>
      (await orNull(copyFile(pathOf(key), path, constants.COPYFILE_FICLONE).then(() => true))) ?? false,
    remove: (key) => rm(pathOf(key), { force: true }).catch(fail),
  };
}
