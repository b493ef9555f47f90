import { createHash } from "node:crypto";
import { UPLOAD_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";
import { encodePicture } from "./encode-picture.ts";
import { insertMedia } from "./insert-media.ts";
import { keepBytes } from "./keep-bytes.ts";
import { readCapped } from "./read-capped.ts";
import { renderThumbnail } from "./render-variant.ts";

/**
 * Takes an upload as a picture of the organisation. Its bytes are durable before its row exists.
 * @throws DomainError INVALID when it is too large or no picture that we take; UPSTREAM when it cannot be stored
 */
export async function storeMedia(
  ctx: TenantCtx,
  body: ReadableStream<Uint8Array> | Uint8Array,
  uploadId: string | null = null,
): Promise<Media> {
  const picture = await encodePicture(await readCapped(body, UPLOAD_MAX_BYTES));
  const sha256 = createHash("sha256").update(picture.bytes).digest("hex");
  const thumbnail = await renderThumbnail(picture.bytes);
  await keepBytes(ctx, sha256, async () => {
    await ctx.media.put({ sha256, variant: null }, picture.bytes);
    await ctx.media.put({ sha256, variant: "thumbnail" }, thumbnail.bytes);
  });
  const { width, height } = picture;
  const type = { kind: "image", contentType: "image/jpeg", durationMs: null } as const;
  return insertMedia(ctx, { ...type, sha256, bytes: picture.bytes.length, width, height, uploadId });
}
