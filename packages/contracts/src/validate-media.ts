import type { Draft, DraftProblem } from "./draft.ts";
import type { ImplementedPlatform } from "./enums.ts";
import type { FormatLimits, VideoLimits } from "./limits.ts";

type DraftMedia = Draft["media"][number];

/** Slack for lengths that a container rounds, seconds. */
const ROUNDING_SECONDS = 0.5;

/** What the network would refuse of a draft's pictures and videos; pictures are re-encoded to fit, videos are not. */
export function validateMedia(
  platform: ImplementedPlatform,
  format: FormatLimits,
  media: Draft["media"],
): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const report = (key: DraftProblem["key"], parameters: Record<string, string | number> = {}) =>
    problems.push({ key, field: "media", parameters: { platform, ...parameters } });

  const videos = media.filter(({ kind }) => kind === "video");
  const pictures = media.length - videos.length;
  if (pictures > 0 && format.image === null) report("picture-unsupported");
  const { minSide = 0, minBytes = 0 } = format.image ?? {};
  if (media.some((one) => one.kind === "image" && isSmaller(one, minSide, minBytes)))
    report("picture-too-small", { min: minSide });
  if (videos.length > 0 && format.video === null) report("video-unsupported");
  if (videos.length > 0 && pictures > 0 && !format.mixes && format.image && format.video)
    report("media-mixed");
  if (format.video === null) return problems;
  for (const video of videos) {
    const { minSeconds: min, maxSeconds: max, maxBytes } = format.video;
    const seconds = video.durationSeconds ?? 0;
    if (seconds < min - ROUNDING_SECONDS || seconds > max + ROUNDING_SECONDS)
      report("video-length", { min, max, actual: Math.round(seconds) });
    if (!hasShape(format.video, video)) report("video-shape");
    if (video.bytes > maxBytes)
      report("video-too-large", { maxMegabytes: Math.floor(maxBytes / 1024 / 1024) });
  }
  return problems;
}

function isSmaller({ width, height, bytes }: DraftMedia, minSide: number, minBytes: number): boolean {
  return Math.min(width, height) < minSide || bytes < minBytes;
}

function hasShape({ ratio, minSide, maxSide }: VideoLimits, { width, height }: DraftMedia): boolean {
  const shape = width / height;
  if (ratio && (shape < ratio.min || shape > ratio.max)) return false;
  if (minSide !== null && Math.min(width, height) < minSide) return false;
  return maxSide === null || width <= maxSide;
}
