import { setTimeout as wait } from "node:timers/promises";
import type { Bucket } from "@businesspro/config/environment";
import type { Egress } from "@businesspro/egress/egress";
import { AwsV4Signer } from "aws4fetch";
import { MediaStoreError } from "./media-store-error.ts";

/** One call to a bucket. All that are made may be made again. */
export type BucketCall = {
  method: "GET" | "HEAD" | "PUT" | "DELETE";
  /** Within the bucket: a key, or nothing for the bucket itself; with a query where there is one. */
  path: string;
  headers?: Record<string, string>;
  /** Bytes with their hash, which the bucket compares with what arrives. A file is opened anew for each try. */
  body?: { sha256: string; size: number; open: () => Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array> };
  /** Tried once, for this long: where no answer is an answer, too. By default three times, for as long as videos take. */
  withinMs?: number;
};

const TRIES = 3;
const PAUSE_MS = 200;
const TIME_LIMIT_MS = 10 * 60_000;
/** Of no bytes. */
const EMPTY_SHA256 = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

/**
 * Calls of an S3-compatible bucket, signed.
 * @returns its answers, also 404; whoever reads none of a body cancels it
 * @throws MediaStoreError on any other answer that is no success, and when there is none after three tries
 */
export function openBucket(bucket: Bucket, egress: Egress): (call: BucketCall) => Promise<Response> {
  return async (call) => {
    const tries = call.withinMs === undefined ? TRIES : 1;
    for (let tried = 1; ; tried++) {
      const outcome = await send(bucket, egress, call).catch((cause: unknown) => cause);
      if (outcome instanceof Response) {
        if (outcome.ok || outcome.status === 404) return outcome;
        const error = await refused(outcome, call);
        if (outcome.status < 500 || tried === tries) throw error;
      } else if (tried === tries) {
        throw new MediaStoreError("unreachable", "the bucket does not answer", { cause: outcome });
      }
      await wait(PAUSE_MS * tried);
    }
  };
}

async function send(bucket: Bucket, egress: Egress, call: BucketCall): Promise<Response> {
  // By the real clock: the bucket compares with its own.
  const signed = await new AwsV4Signer({
    method: call.method,
    url: `${bucket.url}/${call.path}`,
    headers: { ...call.headers, "x-amz-content-sha256": call.body?.sha256 ?? EMPTY_SHA256 },
    accessKeyId: bucket.accessKeyId,
    secretAccessKey: bucket.secretAccessKey,
    service: "s3",
    ...(bucket.region && { region: bucket.region }),
  }).sign();
  if (call.body) signed.headers.set("content-length", String(call.body.size));
  return egress(signed.url.href, {
    method: call.method,
    headers: signed.headers,
    body: call.body?.open() ?? null,
    signal: AbortSignal.timeout(call.withinMs ?? TIME_LIMIT_MS),
  });
}

async function refused(response: Response, { method }: BucketCall): Promise<MediaStoreError> {
  const text = await response.text().catch(() => "");
  const code = /<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? "";
  const full = response.status === 507 || /QuotaExceeded|StorageFull|StorageLimit|EntityTooLarge/i.test(code);
  return new MediaStoreError(
    full ? "full" : "unreachable",
    `the bucket answered ${method} with ${response.status} ${code}`,
  );
}
