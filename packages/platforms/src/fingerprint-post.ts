import { createHash } from "node:crypto";
import type { PostPayload } from "./contract.ts";

/** Tells whether a checkpoint was made for this very post. */
export function fingerprintPost(post: PostPayload): string {
  const { type, text, media, options, message } = post;
  const parts = [
    type,
    text,
    media.map(({ kind, url, altText }) => [kind, withoutQuery(url), altText]),
    options,
    message,
  ];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** The signature of an address is another at every attempt; what it points at is the same. */
function withoutQuery(url: string): string {
  return url.split("?")[0] ?? url;
}
