import { readFile } from "node:fs/promises";
import type { Media } from "@businesspro/contracts/outputs";
import { fileTypeFromFile } from "file-type";
import type { TenantCtx } from "../context.ts";
import { storeMedia } from "./store-media.ts";
import { storeVideo } from "./store-video.ts";

/**
 * Takes an uploaded file as a picture or a video of the organisation, by what its bytes are.
 * @param path absolute; the caller bounds its size and removes it
 * @throws DomainError INVALID when it is neither
 */
export async function takeUpload(ctx: TenantCtx, path: string): Promise<Media> {
  const type = await fileTypeFromFile(path);
  if (type?.mime.startsWith("video/")) return storeVideo(ctx, path);
  return storeMedia(ctx, await readFile(path));
}
