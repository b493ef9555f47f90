import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import type { Bucket } from "@businesspro/config/environment";
import type { Egress } from "@businesspro/egress/egress";
import { hashFile } from "./hash-file.ts";
import { contentTypeOf, fileNameOf, type MediaStore, type StoredName } from "./media-store.ts";
import { MediaStoreError } from "./media-store-error.ts";
import { type BucketCall, openBucket } from "./open-bucket.ts";

/** A look at the bucket is good for this long, and takes no longer than whoever asks for readiness waits. */
const LOOK_MS = 5000;
const LOOK_WITHIN_MS = 3000;

/**
 * Objects in an S3-compatible bucket, under the names that a folder would give them. An object appears whole or not at
 * all, and the bucket itself compares what arrived with the hash that was sent.
 */
export function createBucketMediaStore(bucket: Bucket, egress: Egress, now: () => Date): MediaStore {
  const call = openBucket(bucket, egress);
  let looked: { at: number; outcome: Promise<void> } | null = null;

  async function look(): Promise<void> {
    const path = "?list-type=2&max-keys=1";
    const response = await call({ method: "GET", path, withinMs: LOOK_WITHIN_MS });
    await response.body?.cancel();
    if (!response.ok) throw new MediaStoreError("unreachable", "the bucket does not exist");
  }

  async function size(name: StoredName): Promise<number | null> {
    const response = await call({ method: "HEAD", path: keyOf(name) });
    await response.body?.cancel();
    return response.ok ? Number(response.headers.get("content-length")) : null;
  }
  async function place(name: StoredName, body: NonNullable<BucketCall["body"]>): Promise<void> {
    // What a name points at never changes, so bytes of this length are these.
    if ((await size(name)) === body.size) return;
    const headers = { "content-type": contentTypeOf(name) };
    const response = await call({ method: "PUT", path: keyOf(name), headers, body });
    await response.body?.cancel();
    if (!response.ok) throw new MediaStoreError("unreachable", "the bucket does not exist");
  }

  return {
    put(name, given) {
      const bytes = new Uint8Array(given);
      const sha256 = createHash("sha256").update(bytes).digest("hex");
      return place(name, { sha256, size: bytes.length, open: () => bytes });
    },
    async putFile(name, path) {
      const open = () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
      await place(name, { sha256: await hashFile(path), size: (await stat(path)).size, open });
    },
    async read(name) {
      const response = await call({ method: "GET", path: keyOf(name) });
      if (response.ok) return new Uint8Array(await response.arrayBuffer());
      await response.body?.cancel();
      return null;
    },
    size,
    async stream(name, { start, end }) {
      const headers = { range: `bytes=${start}-${end}` };
      const response = await call({ method: "GET", path: keyOf(name), headers });
      if (!response.ok || !response.body)
        throw new MediaStoreError("unreachable", "stored media are missing");
      return response.body;
    },
    async removeAll(sha256) {
      const prefix = keyOf({ sha256, variant: null }).replace(/\.jpg$/, "");
      const response = await call({ method: "GET", path: `?list-type=2&prefix=${prefix}` });
      const keys = [...(await response.text()).matchAll(/<Key>([^<]+)<\/Key>/g)].flatMap(
        ([, key]) => key ?? [],
      );
      for (const key of keys) await (await call({ method: "DELETE", path: key })).body?.cancel();
      return keys.length;
    },
    check() {
      const at = now().getTime();
      if (!looked || at - looked.at >= LOOK_MS) looked = { at, outcome: look() };
      return looked.outcome;
    },
  };
}

function keyOf(name: StoredName): string {
  return `${name.sha256.slice(0, 2)}/${fileNameOf(name)}`;
}
