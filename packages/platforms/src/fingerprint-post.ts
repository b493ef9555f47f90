import { createHash } from "node:crypto";
import type { PostPayload } from "./contract.ts";

/** Tells whether a checkpoint was made for this text and these pictures. */
export function fingerprintPost(post: PostPayload): string {
  const parts = [post.text, ...post.images.map((image) => [image.url, image.altText])];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
