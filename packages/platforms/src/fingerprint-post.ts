import { createHash } from "node:crypto";
import type { PostPayload } from "./contract.ts";

/** Tells whether a checkpoint was made for this very post. */
export function fingerprintPost(post: PostPayload): string {
  const parts = [post.type, post.text, post.media.map((media) => [media.url, media.altText])];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
