import { createHash } from "node:crypto";
import type { PostPayload } from "./contract.ts";

/** Tells whether a checkpoint was made for this very post. */
export function fingerprintPost(post: PostPayload): string {
  const { type, text, media, options, message } = post;
  const parts = [type, text, media.map(({ kind, url, altText }) => [kind, url, altText]), options, message];
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
