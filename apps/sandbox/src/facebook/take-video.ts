import { fetchPicture } from "../pictures/fetch-picture.ts";
import { inspectVideo } from "../pictures/inspect-video.ts";
import { keepPicture } from "../pictures/keep-picture.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Video } from "../store/videos.ts";

const MAX_BYTES = 1024 * 1024 * 1024;
/** Seconds. Source: Reels publishing, Page stories. */
const LENGTH = { REELS: { min: 3, max: 90 }, STORY: { min: 3, max: 60 } };
const MIN = { width: 540, height: 960 };
const FRAMES = { min: 24, max: 60 };
/** Width by height; the slack forgives the rounding of whole pixels. */
const RATIO = { value: 9 / 16, slack: 0.01 };

export type TakenVideo =
  | { state: "taken"; sha256: string; error: string | null }
  | { state: "unreachable" | "unreadable" };

/** Fetches a video for a Page. One that breaks the rules is taken, and fails when it is processed. */
export async function takeVideo(
  ctx: SandboxCtx,
  url: string,
  product: Video["product"],
): Promise<TakenVideo> {
  const fetched = await fetchPicture(ctx, url, MAX_BYTES);
  if (fetched.state !== "fetched") return { state: "unreachable" };
  const video = inspectVideo(fetched.bytes);
  if (!video) return { state: "unreadable" };
  const seconds = video.durationMs / 1000;
  const length = LENGTH[product];
  const refusals = {
    "Video is too short": seconds < length.min,
    "Video is too long": seconds > length.max,
    "Video resolution is too low": video.width < MIN.width || video.height < MIN.height,
    "Video aspect ratio must be 9:16": Math.abs(video.width / video.height - RATIO.value) > RATIO.slack,
    "Video frame rate is not supported":
      video.framesPerSecond < FRAMES.min || video.framesPerSecond > FRAMES.max,
  };
  const error = Object.entries(refusals).find(([, refused]) => refused)?.[0] ?? null;
  return { state: "taken", sha256: await keepPicture(ctx, fetched.bytes, video), error };
}
