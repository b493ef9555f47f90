import { stat } from "node:fs/promises";
import { hashFile } from "../media/hash-file.ts";
import { ArchiveError } from "./archive-error.ts";
import type { ArchiveServices } from "./archive-store.ts";

/**
 * Copies an archived month into a new file, as it was written.
 * @throws ArchiveError it is missing or not whole
 */
export async function fetchArchive(
  services: ArchiveServices,
  archive: { objectKey: string; bytes: bigint; sha256: string },
  path: string,
): Promise<void> {
  const { objectKey, bytes, sha256 } = archive;
  if (!(await services.archive.fetch(objectKey, path)))
    throw new ArchiveError(`${objectKey} is not in the archive store.`);
  const { size } = await stat(path);
  if (BigInt(size) !== bytes)
    throw new ArchiveError(`${objectKey} is damaged: it has ${size} bytes instead of ${bytes}.`);
  if ((await hashFile(path)) !== sha256)
    throw new ArchiveError(`${objectKey} is damaged: its SHA-256 is not that of its name.`);
}
