import { randomUUID } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Media } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";
import { drawPoster } from "./draw-poster.ts";
import { encodeVideo } from "./encode-video.ts";
import { hashFile } from "./hash-file.ts";
import { insertMedia } from "./insert-media.ts";
import { keepBytes, nameStoreErrors } from "./keep-bytes.ts";

/**
 * Takes a file as a video of the organisation. Its bytes are durable before its row exists.
 * @param path absolute; the file stays as it is
 * @throws DomainError INVALID `video-unreadable`, `video-codec`; UPSTREAM when it cannot be stored
 */
export async function storeVideo(
  ctx: TenantCtx,
  path: string,
  uploadId: string | null = null,
): Promise<Media> {
  const folder = await nameStoreErrors(ctx, () => mkdtemp(join(tmpdir(), "businesspro-video-")));
  try {
    const target = join(folder, randomUUID());
    const { ffmpegPath } = ctx.environment;
    const video = await nameStoreErrors(ctx, () => encodeVideo({ source: path, target }, ffmpegPath));
    const sha256 = await hashFile(target);
    const poster = await drawPoster(ffmpegPath, target, video);
    await keepBytes(ctx, sha256, async () => {
      await ctx.media.putFile({ sha256, variant: "video" }, target);
      await ctx.media.put({ sha256, variant: "thumbnail" }, poster);
    });
    const bytes = (await stat(target)).size;
    const type = { kind: "video", contentType: "video/mp4" } as const;
    return await insertMedia(ctx, { ...type, ...video, sha256, bytes, uploadId });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
