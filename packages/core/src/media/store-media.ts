import { createHash, randomBytes } from "node:crypto";
import { UPLOAD_MAX_BYTES } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { encodePicture } from "./encode-picture.ts";
import { presentMedia } from "./present-media.ts";
import { readCapped } from "./read-capped.ts";
import { renderThumbnail } from "./render-variant.ts";

/**
 * Takes an upload as a picture of the organisation. Its bytes are on disk before its row exists.
 * @throws DomainError INVALID when it is too large or no picture that we take
 */
export async function storeMedia(
  ctx: TenantCtx,
  body: ReadableStream<Uint8Array> | Uint8Array,
): Promise<Media> {
  const picture = await encodePicture(await readCapped(body, UPLOAD_MAX_BYTES));
  const sha256 = createHash("sha256").update(picture.bytes).digest("hex");
  const thumbnail = await renderThumbnail(picture.bytes);
  await ctx.media.put({ sha256, variant: null }, picture.bytes);
  await ctx.media.put({ sha256, variant: "thumbnail" }, thumbnail.bytes);

  return withTenant(ctx.databases, ctx, async (tx) => {
    const row = await tx.media.create({
      data: {
        organizationId: ctx.organizationId,
        userId: ctx.userId,
        sha256,
        publicKey: randomBytes(24).toString("base64url"),
        contentType: "image/jpeg",
        bytes: picture.bytes.length,
        width: picture.width,
        height: picture.height,
        createdAt: ctx.now(),
      },
    });
    await recordAudit(tx, ctx, {
      action: "media.stored",
      subjectType: "media",
      subjectId: row.id,
      details: { bytes: row.bytes, width: row.width, height: row.height },
    });
    return presentMedia(row);
  });
}
