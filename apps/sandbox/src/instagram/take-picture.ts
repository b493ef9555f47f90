import { takeFault } from "../faults/find-fault.ts";
import { fetchPicture } from "../pictures/fetch-picture.ts";
import { inspectPicture } from "../pictures/inspect-picture.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { ContainerType } from "../store/containers.ts";
import {
  imageFormatUnsupported,
  imageRatioInvalid,
  imageTooLarge,
  mediaFetchTimedOut,
  mediaNotFetchable,
} from "./instagram-errors.ts";

const MAX_BYTES = 8 * 1024 * 1024;
/** Width by height. The slack forgives the rounding of whole pixels. */
const RATIO = { min: 4 / 5, max: 1.91, slack: 0.005 };

/** Fetches the picture that a container names and refuses what Instagram refuses; resolves with its SHA-256. */
export async function takePicture(
  ctx: SandboxCtx,
  accountId: string,
  url: string,
  type: ContainerType,
): Promise<string> {
  if (takeFault(ctx.store, accountId, "media-fetch-timeout")) throw mediaFetchTimedOut(url);
  const fetched = await fetchPicture(ctx, url, MAX_BYTES);
  if (fetched.state === "timed-out") throw mediaFetchTimedOut(url);
  if (fetched.state === "unreachable") throw mediaNotFetchable(url);
  if (fetched.state === "too-large") throw imageTooLarge(MAX_BYTES);
  const picture = await inspectPicture(fetched.bytes);
  if (!picture) throw mediaNotFetchable(url);
  if (picture.format !== "jpeg") throw imageFormatUnsupported(picture.format);
  const ratio = picture.width / picture.height;
  // A story is shown with bars where it does not fill the screen.
  if (type === "STORIES") return await keepPicture(ctx, fetched.bytes, picture);
  if (ratio < RATIO.min - RATIO.slack || ratio > RATIO.max + RATIO.slack) throw imageRatioInvalid(ratio);
  return await keepPicture(ctx, fetched.bytes, picture);
}
