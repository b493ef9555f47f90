import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import { join } from "node:path";
import type { Media } from "@businesspro/contracts/outputs";
import type { TenantCtx } from "../context.ts";
import { withTemporaryFolder } from "../temporary-folder.ts";
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
export function storeVideo(ctx: TenantCtx, path: string, uploadId: string | null = null): Promise<Media> {
  return nameStoreErrors(ctx, () =>
    withTemporaryFolder("video", (folder) => take(ctx, path, uploadId, folder)),
  );
}

async function take(ctx: TenantCtx, path: string, uploadId: string | null, folder: string): Promise<Media> {
  const target = join(folder, randomUUID());
  const { ffmpegPath } = ctx.environment;
  const video = await encodeVideo({ source: path, target }, ffmpegPath);
  const sha256 = await hashFile(target);
  const poster = await drawPoster(ffmpegPath, target, video);
  await keepBytes(ctx, sha256, async () => {
    await ctx.media.putFile({ sha256, variant: "video" }, target);
    await ctx.media.put({ sha256, variant: "thumbnail" }, poster);
  });
  const bytes = (await stat(target)).size;
  const type = { kind: "video", contentType: "video/mp4" } as const;
  return await insertMedia(ctx, { ...type, ...video, sha256, bytes, uploadId });
}
