import { takeFault } from "../faults/find-fault.ts";
import { fetchPicture } from "../pictures/fetch-picture.ts";
import { inspectVideo } from "../pictures/inspect-video.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { mediaFetchTimedOut, mediaNotFetchable, videoFormatUnsupported } from "./instagram-errors.ts";

const MEGABYTE = 1024 * 1024;
/** Seconds, bytes. Source: Instagram Platform, media reference. */
const LIMITS = {
  REELS: { min: 3, max: 900, bytes: 300 * MEGABYTE },
  VIDEO: { min: 3, max: 900, bytes: 300 * MEGABYTE },
  STORIES: { min: 3, max: 60, bytes: 100 * MEGABYTE },
};
const FRAMES = { min: 23, max: 60 };
const MAX_WIDTH = 1920;

/** Fetches the video that a container names and refuses what Instagram refuses; resolves with its SHA-256. */
export async function takeVideo(
  ctx: SandboxCtx,
  accountId: string,
  url: string,
  type: keyof typeof LIMITS,
): Promise<string> {
  if (takeFault(ctx.store, accountId, "media-fetch-timeout")) throw mediaFetchTimedOut(url);
  const limits = LIMITS[type];
  const fetched = await fetchPicture(ctx, url, limits.bytes);
  if (fetched.state === "timed-out") throw mediaFetchTimedOut(url);
  if (fetched.state === "unreachable") throw mediaNotFetchable(url);
  if (fetched.state === "too-large") throw videoFormatUnsupported();
  const video = inspectVideo(fetched.bytes);
  if (!video) throw mediaNotFetchable(url);
  const seconds = video.durationMs / 1000;
  const fits =
    video.moovFirst &&
    /^(avc|hvc|hev)/.test(video.codecs.video) &&
    (video.codecs.audio === null || video.codecs.audio.startsWith("mp4a")) &&
    video.width <= MAX_WIDTH &&
    seconds >= limits.min &&
    seconds <= limits.max &&
    video.framesPerSecond >= FRAMES.min &&
    video.framesPerSecond <= FRAMES.max;
  if (!fits) throw videoFormatUnsupported();
  return await keepPicture(ctx, fetched.bytes, video);
}
