import { readFile } from "node:fs/promises";
import type { Media } from "@businesspro/contracts/outputs";
import { fileTypeFromFile } from "file-type";
import type { TenantCtx } from "../context.ts";
import { isUniqueViolation } from "../identity/is-unique-violation.ts";
import { findUpload } from "./find-upload.ts";
import { storeMedia } from "./store-media.ts";
import { storeVideo } from "./store-video.ts";

/**
 * Takes an uploaded file as a picture or a video of the organisation, by what its bytes are. Of two processes that do
 * so at once, one does and both get the same.
 * @param input.path absolute; the caller bounds its size and removes it
 * @throws DomainError INVALID when it is neither; UPSTREAM when it cannot be stored
 */
export async function takeUpload(
  ctx: TenantCtx,
  { path, uploadId }: { path: string; uploadId: string | null },
): Promise<Media> {
  const type = await fileTypeFromFile(path);
  const store = async () =>
    type?.mime.startsWith("video/")
      ? storeVideo(ctx, path, uploadId)
      : storeMedia(ctx, await readFile(path), uploadId);
  return store().catch(async (error: unknown) => {
    const other = isUniqueViolation(error, "upload_id") && uploadId ? await findUpload(ctx, uploadId) : null;
    if (!other) throw error;
    return other;
  });
}
