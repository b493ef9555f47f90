import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** No work takes that long: whoever made an older folder was killed before it could take it away. */
const LEFT_MS = 24 * 3_600_000;

/**
 * Does work in a folder of its own, which is gone afterwards. What killed processes of this purpose left a day ago or
 * earlier goes too.
 * @param purpose stands in the folder's name, `businesspro-<purpose>-…`
 * @param work gets the folder's absolute path
 * @throws what `work` throws, or the file system, when a folder cannot be made
 */
export async function withTemporaryFolder<T>(
  purpose: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const prefix = join(tmpdir(), `businesspro-${purpose}-`);
  const folder = await mkdtemp(prefix);
  try {
    await removeLeft(purpose, folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Ages are told by the folder that was just made, so by the one clock that stamps them all. */
async function removeLeft(purpose: string, made: string): Promise<void> {
  const { mtimeMs, uid } = await stat(made);
  const named = new RegExp(`^businesspro-${purpose}-\\w{6}$`);
  const names = (await readdir(tmpdir())).filter((name) => named.test(name));
  await Promise.all(
    names.map(async (name) => {
      const path = join(tmpdir(), name);
      // Another process may be taking it away at this moment, which is as good.
      const left = await stat(path).catch(() => null);
      if (left === null || left.uid !== uid || mtimeMs - left.mtimeMs < LEFT_MS) return;
      await rm(path, { recursive: true, force: true });
    }),
  );
}
