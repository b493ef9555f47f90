import { takeFault } from "../faults/find-fault.ts";
import { fetchPicture } from "../pictures/fetch-picture.ts";
import { inspectPicture } from "../pictures/inspect-picture.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { invalidField } from "./google-errors.ts";

/** Source: photos of the profile; posts name no bounds of their own. */
const MAX_BYTES = 5 * 1024 * 1024;
const MIN_BYTES = 10_240;
const MIN_SIDE = 250;

/** Fetches a photo and refuses what Google refuses; resolves with its SHA-256. */
export async function takePhoto(ctx: SandboxCtx, place: Account, url: string): Promise<string> {
  if (takeFault(ctx.store, place.id, "media-fetch-timeout")) throw notFetched();
  const fetched = await fetchPicture(ctx, url, MAX_BYTES);
  if (fetched.state === "too-large") throw notTaken("The photo is too large.");
  if (fetched.state !== "fetched") throw notFetched();
  const picture = await inspectPicture(fetched.bytes);
  if (!picture || (picture.format !== "jpeg" && picture.format !== "png"))
    throw notTaken("The photo is neither JPG nor PNG.");
  if (Math.min(picture.width, picture.height) < MIN_SIDE || fetched.bytes.byteLength < MIN_BYTES)
    throw notTaken("The photo is too small.");
  return await keepPicture(ctx, fetched.bytes, picture);
}

const notFetched = () => invalidField("PHOTO_FETCH_FAILED", "media.sourceUrl", "Failed to fetch the photo.");
const notTaken = (message: string) => invalidField("PHOTO_UPLOAD_FAILED", "media", message);
