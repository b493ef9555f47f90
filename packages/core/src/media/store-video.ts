import { randomBytes, randomUUID } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Media } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { drawPoster } from "./draw-poster.ts";
import { encodeVideo } from "./encode-video.ts";
import { hashFile } from "./hash-file.ts";
import { presentMedia } from "./present-media.ts";

/**
 * Takes a file as a video of the organisation. Its bytes are durable before its row exists.
 * @param path absolute; the file stays as it is
 * @throws DomainError INVALID `video-unreadable`, `video-codec`
 */
export async function storeVideo(ctx: TenantCtx, path: string): Promise<Media> {
  const folder = await mkdtemp(join(tmpdir(), "businesspro-video-"));
  try {
    const target = join(folder, randomUUID());
    const { ffmpegPath } = ctx.environment;
    const video = await encodeVideo({ source: path, target }, ffmpegPath);
    const sha256 = await hashFile(target);
    const poster = await drawPoster(ffmpegPath, target, video);
    await ctx.media.putFile({ sha256, variant: "video" }, target);
    await ctx.media.put({ sha256, variant: "thumbnail" }, poster);
    const bytes = (await stat(target)).size;
    return await withTenant(ctx.databases, ctx, async (tx) => {
      const row = await tx.media.create({
        data: {
          organizationId: ctx.organizationId,
          userId: ctx.userId,
          sha256,
          publicKey: randomBytes(24).toString("base64url"),
          contentType: "video/mp4",
          kind: "video",
          bytes,
          ...video,
          createdAt: ctx.now(),
        },
      });
      await recordAudit(tx, ctx, {
        action: "media.stored",
        subjectType: "media",
        subjectId: row.id,
        details: { bytes, width: row.width, height: row.height, durationMs: video.durationMs },
      });
      return presentMedia(row);
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
