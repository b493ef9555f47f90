import { createHash, randomUUID } from "node:crypto";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";

/** The bytes that the network fetched, named by their SHA-256. */
export type PictureFiles = {
  /** Resolves with the hash once the file is whole under its final name. */
  save(bytes: Uint8Array): Promise<string>;
  read(sha256: string): Promise<Buffer<ArrayBuffer> | null>;
};

export function openPictureFiles(directory: string): PictureFiles {
  const place = (sha256: string) => path.join(directory, sha256.slice(0, 2), sha256);
  return {
    async save(bytes) {
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      const temporary = path.join(directory, `${randomUUID()}.part`);
      await mkdir(path.dirname(place(sha256)), { recursive: true });
      await writeFile(temporary, bytes);
      await rename(temporary, place(sha256));
      return sha256;
    },
    async read(sha256) {
      if (!/^[0-9a-f]{64}$/.test(sha256)) return null;
      return await readFile(place(sha256)).catch(() => null);
    },
  };
}
