import { fetchPicture } from "../pictures/fetch-picture.ts";
import { inspectPicture } from "../pictures/inspect-picture.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { photoNotFetchable, photoUnreadable } from "./facebook-errors.ts";

/** Source: Page photos, 4 MB. */
const MAX_BYTES = 4 * 1024 * 1024;

/** Fetches a photo and refuses what Facebook refuses; resolves with its SHA-256. */
export async function takePhoto(ctx: SandboxCtx, url: string): Promise<string> {
  const fetched = await fetchPicture(ctx, url, MAX_BYTES);
  if (fetched.state === "too-large") throw photoUnreadable();
  if (fetched.state !== "fetched") throw photoNotFetchable();
  const picture = await inspectPicture(fetched.bytes);
  if (!picture) throw photoUnreadable();
  return await keepPicture(ctx, fetched.bytes, picture);
}
