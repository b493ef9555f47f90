import { createHash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseEnvironment } from "@businesspro/config/parse-environment";
import { createEgress } from "@businesspro/egress/create-egress";
import { startS3Server, type TestS3Server } from "@businesspro/testing/start-s3-server";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { createBucketMediaStore } from "./create-bucket-media-store.ts";
import { createFolderMediaStore } from "./create-folder-media-store.ts";
import type { MediaStore } from "./media-store.ts";

let root: string;
let server: TestS3Server;
const egresses: ReturnType<typeof createEgress>[] = [];
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "media-"));
  server = await startS3Server();
});
afterAll(async () => {
  await Promise.all(egresses.map((egress) => egress.close()));
  await server.close();
  await rm(root, { recursive: true });
});

function openBucketStore(changes: Record<string, string> = {}): MediaStore {
  const { mediaBucket } = parseEnvironment({ ...server.environment, ...changes });
  if (!mediaBucket) throw new Error("no bucket is set");
  const options = { maxResponseBytes: 1e9, timeLimitMs: 60_000 };
  const egress = createEgress({ ...options, allowedOrigins: [mediaBucket.url] });
  egresses.push(egress);
  return createBucketMediaStore(mediaBucket, egress, () => new Date());
}

function named(text: string) {
  const bytes = Buffer.from(text);
  return { bytes, sha256: createHash("sha256").update(bytes).digest("hex") };
}

const stores = [
  ["folder", () => createFolderMediaStore(join(root, "new", "folder"))],
  ["bucket", () => openBucketStore()],
] as const;

describe.each(stores)("in a %s", (kind, openStore) => {
  test("what was put is read back, its renderings beside it, whole or in part", async () => {
    const store = openStore();
    const { bytes, sha256 } = named(`picture ${kind}`);
    expect(await store.read({ sha256, variant: null })).toBeNull();
    expect(await store.size({ sha256, variant: null })).toBeNull();
    await Promise.all(Array.from({ length: 8 }, () => store.put({ sha256, variant: null }, bytes)));
    await store.put({ sha256, variant: "thumbnail" }, Buffer.from("small"));
    expect(Buffer.from((await store.read({ sha256, variant: null })) ?? [])).toEqual(bytes);
    expect(Buffer.from((await store.read({ sha256, variant: "thumbnail" })) ?? [])).toEqual(
      Buffer.from("small"),
    );
    expect(await store.read({ sha256, variant: "instagram-post" })).toBeNull();
    expect(await store.size({ sha256, variant: null })).toBe(bytes.length);
    const part = await store.stream({ sha256, variant: null }, { start: 1, end: 3 });
    expect(Buffer.concat(await Array.fromAsync(part)).toString()).toBe("ict");
  });

  test("a file of many megabytes goes in and out in pieces", async () => {
    const store = openStore();
    const bytes = Buffer.alloc(20 * 1024 * 1024, kind);
    const sha256 = createHash("sha256").update(bytes).digest("hex");
    const source = join(root, `${kind}-source`);
    await writeFile(source, bytes);
    await store.putFile({ sha256, variant: "video" }, source);
    expect(await store.size({ sha256, variant: "video" })).toBe(bytes.length);
    const back = createHash("sha256");
    let largest = 0;
    const range = { start: 0, end: bytes.length - 1 };
    for await (const chunk of await store.stream({ sha256, variant: "video" }, range)) {
      largest = Math.max(largest, chunk.length);
      back.update(chunk);
    }
    expect(back.digest("hex")).toBe(sha256);
    expect(largest).toBeLessThan(1024 * 1024);
  });

  test("what a store was damaged to is mended by putting it again", async () => {
    const store = openStore();
    const { bytes, sha256 } = named(`whole ${kind}`);
    await store.put({ sha256, variant: null }, bytes.subarray(0, 3));
    await store.put({ sha256, variant: null }, bytes);
    expect(await store.size({ sha256, variant: null })).toBe(bytes.length);
  });

  test("a picture goes with all that was made of it, and no other", async () => {
    const store = openStore();
    const [gone, kept] = [named(`gone ${kind}`), named(`kept ${kind}`)];
    for (const { bytes, sha256 } of [gone, kept])
      for (const variant of [null, "thumbnail", "facebook-post-c0-0-5000-10000", "video"])
        await store.put({ sha256, variant }, bytes);
    expect(await store.removeAll(gone.sha256)).toBe(4);
    expect(await store.removeAll(gone.sha256)).toBe(0);
    expect(await store.size({ sha256: gone.sha256, variant: "thumbnail" })).toBeNull();
    expect(await store.size({ sha256: kept.sha256, variant: "thumbnail" })).toBe(kept.bytes.length);
  });

  test("what is missing is said before anything is sent", async () => {
    const { sha256 } = named(`never put ${kind}`);
    const stream = openStore().stream({ sha256, variant: null }, { start: 0, end: 1 });
    await expect(stream).rejects.toMatchObject({ name: "MediaStoreError", reason: "unreachable" });
  });

  test("a name that is no hash never becomes a path", async () => {
    await expect(openStore().read({ sha256: "../../etc/passwd", variant: null })).rejects.toThrow("SHA-256");
  });
});

const { bytes, sha256 } = named("refused");
const put = (store: MediaStore) => store.put({ sha256, variant: null }, bytes);

test("a folder that cannot be written says so", async () => {
  await writeFile(join(root, "file"), "in the way");
  await expect(put(createFolderMediaStore(join(root, "file")))).rejects.toMatchObject({
    name: "MediaStoreError",
    reason: "unreachable",
  });
});

test("a wrong key and a bucket that is not there are told apart from what is missing", async () => {
  const refusal = { name: "MediaStoreError", reason: "unreachable" };
  const wrong = openBucketStore({ MEDIA_S3_ACCESS_KEY_ID: "wrong" });
  await expect(put(wrong)).rejects.toMatchObject(refusal);
  const elsewhere = server.environment.MEDIA_S3_URL.replace(/media$/, "nowhere");
  await expect(put(openBucketStore({ MEDIA_S3_URL: elsewhere }))).rejects.toMatchObject(refusal);
});

/** A bucket that answers as told, then with success. */
async function moodyBucket(statuses: number[], code: string) {
  let asked = 0;
  const moody = createServer((request, response) => {
    request.resume().on("end", () => {
      asked++;
      const status = request.method === "HEAD" ? 404 : (statuses.shift() ?? 200);
      response.writeHead(status).end(status < 300 ? "" : `<Error><Code>${code}</Code></Error>`);
    });
  });
  await new Promise<void>((resolve) => moody.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void moody.close());
  const store = openBucketStore({
    MEDIA_S3_URL: `http://127.0.0.1:${(moody.address() as AddressInfo).port}/b`,
  });
  return { store, asked: () => asked };
}

test("a bucket that stumbles is asked again, one that is full is not", async () => {
  const stumbling = await moodyBucket([503, 500], "SlowDown");
  await put(stumbling.store);
  expect(stumbling.asked()).toBe(4);
  const full = await moodyBucket([403], "QuotaExceeded");
  await expect(put(full.store)).rejects.toMatchObject({ name: "MediaStoreError", reason: "full" });
  expect(full.asked()).toBe(2);
});
