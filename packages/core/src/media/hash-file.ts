import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

const PIECE_BYTES = 1024 * 1024;

/** SHA-256 of a file's bytes, lower-case hex; one piece of the file in memory. */
export async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  const piece = Buffer.allocUnsafe(PIECE_BYTES);
  const file = await open(path);
  try {
    for (;;) {
      const { bytesRead } = await file.read(piece, 0, PIECE_BYTES, null);
      if (bytesRead === 0) return hash.digest("hex");
      hash.update(piece.subarray(0, bytesRead));
    }
  } finally {
    await file.close();
  }
}
