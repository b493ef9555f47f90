import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { StartError } from "./start-error.ts";

/** The key list of this folder, made at the first start. Without it stored social tokens cannot be read again. */
export async function readOrMakeTokenKeys(dataDirectory: string): Promise<string> {
  const file = join(dataDirectory, "token-keys");
  await mkdir(dataDirectory, { recursive: true });
  try {
    await writeFile(file, `k1:${randomBytes(32).toString("base64")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  const keys = (await readFile(file, "utf8")).trim();
  if (keys === "")
    throw new StartError(`${file} is empty. Restore it from a backup, or delete it to make a new key.`);
  return keys;
}
