import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { expect, onTestFinished, test } from "vitest";
import { readOrMakeTokenKeys } from "./token-keys.ts";

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), "keys-"));
  onTestFinished(() => rm(path, { recursive: true }));
  return path;
}

test("a key is made once, for its owner's eyes only, and is valid", async () => {
  const path = await folder();
  const keys = await readOrMakeTokenKeys(path);
  expect(parseEnvironment({ TOKEN_KEYS: keys }).tokenKeys).toHaveLength(1);
  expect((await stat(join(path, "token-keys"))).mode & 0o777).toBe(0o600);
  expect(await readOrMakeTokenKeys(path)).toBe(keys);
});

test("an emptied file is not replaced in silence: stored tokens would be lost", async () => {
  const path = await folder();
  await writeFile(join(path, "token-keys"), "");
  await expect(readOrMakeTokenKeys(path)).rejects.toThrow(/Restore it from a backup/);
});
