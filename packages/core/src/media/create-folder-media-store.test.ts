import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createFolderMediaStore } from "./create-folder-media-store.ts";

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "media-"));
});
afterAll(() => rm(root, { recursive: true }));

const bytes = Buffer.from("picture");
const sha256 = createHash("sha256").update(bytes).digest("hex");

test("what was put is read back, its renderings beside it, and nothing else stays behind", async () => {
  const store = createFolderMediaStore(join(root, "new", "folder"));
  expect(await store.read({ sha256, variant: null })).toBeNull();
  await Promise.all(Array.from({ length: 8 }, () => store.put({ sha256, variant: null }, bytes)));
  await store.put({ sha256, variant: "thumbnail" }, Buffer.from("small"));
  expect(await store.read({ sha256, variant: null })).toEqual(bytes);
  expect(await store.read({ sha256, variant: "thumbnail" })).toEqual(Buffer.from("small"));
  expect(await store.read({ sha256, variant: "instagram-post" })).toBeNull();
  expect(await store.size({ sha256, variant: null })).toBe(bytes.length);
  expect(await store.size({ sha256, variant: "video" })).toBeNull();
  const part = await store.stream({ sha256, variant: null }, { start: 1, end: 3 });
  expect(Buffer.concat(await Array.fromAsync(part)).toString()).toBe("ict");
  const files = await readdir(join(root, "new", "folder", sha256.slice(0, 2)));
  expect(files.sort()).toEqual([`${sha256}.jpg`, `${sha256}.thumbnail.jpg`]);
});

test("a name that is no hash never becomes a path", async () => {
  const store = createFolderMediaStore(root);
  await expect(store.read({ sha256: "../../etc/passwd", variant: null })).rejects.toThrow("SHA-256");
});
