import { createReadStream, createWriteStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Bucket } from "@businesspro/config/environment";
import type { Egress } from "@businesspro/egress/egress";
import { MediaStoreError } from "../media/media-store-error.ts";
import { openBucket } from "../media/open-bucket.ts";
import { type ArchiveStore, checkedKey } from "./archive-store.ts";

/** Objects in an S3-compatible bucket, which compares what arrives with the hash that was sent. */
export function createBucketArchive(bucket: Bucket, egress: Egress): ArchiveStore {
  const call = openBucket(bucket, egress);
  return {
    async put(key, path, sha256) {
      const open = () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array>;
      const body = { sha256, size: (await stat(path)).size, open };
      const headers = { "content-type": "application/vnd.apache.parquet" };
      const response = await call({ method: "PUT", path: checkedKey(key), headers, body });
      await response.body?.cancel();
      if (!response.ok) throw new MediaStoreError("unreachable", "the bucket does not exist");
    },
    async fetch(key, path) {
      const response = await call({ method: "GET", path: checkedKey(key) });
      if (!response.ok || !response.body) {
        await response.body?.cancel();
        return false;
      }
      const arrived = Readable.fromWeb(response.body as Parameters<typeof Readable.fromWeb>[0]);
      await pipeline(arrived, createWriteStream(path)).catch((cause: unknown) => {
        throw new MediaStoreError("unreachable", "the bucket stopped in the middle of an object", { cause });
      });
      return true;
    },
    async remove(key) {
      await (await call({ method: "DELETE", path: checkedKey(key) })).body?.cancel();
    },
  };
}
