import type { ContentType, ImplementedPlatform } from "./enums.ts";
import { PICTURE_MAX_WIDTH, PLATFORM_LIMITS } from "./limits.ts";

/** Pixels. */
export type Size = { width: number; height: number };

/**
 * The canvas on which a network accepts a picture of this size: its own size where the shape is allowed, otherwise
 * the nearest allowed shape that holds all of it, no wider than pictures are kept. Where the canvas differs, the
 * picture is published whole, centred over a soft copy of itself.
 */
export function fitToPlatform(
  platform: ImplementedPlatform,
  type: ContentType,
  { width, height }: Size,
): Size {
  const ratio = PLATFORM_LIMITS[platform].formats[type]?.image?.ratio ?? null;
  if (ratio === null) return { width, height };
  if (width / height > ratio.max) return { width, height: Math.ceil(width / ratio.max) };
  if (width / height >= ratio.min) return { width, height };
  const padded = Math.ceil(height * ratio.min);
  if (padded <= PICTURE_MAX_WIDTH) return { width: padded, height };
  return { width: PICTURE_MAX_WIDTH, height: Math.floor(PICTURE_MAX_WIDTH / ratio.min) };
}
