import type { ContentType, FeedPlatform } from "@businesspro/contracts/enums";
import type { Size } from "@businesspro/contracts/fit-to-platform";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import type { Crop } from "@businesspro/contracts/outputs";

export type CropShape = "own" | "square" | "upright" | "classic" | "wide" | "tall";
/** Width divided by height. */
export type OfferedShape = { shape: CropShape; ratio: number };

/** A little inside of the networks' bounds, which whole pixels would otherwise overstep. */
const FEED: readonly OfferedShape[] = [
  { shape: "square", ratio: 1 },
  { shape: "upright", ratio: 0.804 },
  { shape: "classic", ratio: 4 / 3 },
  { shape: "wide", ratio: 1.9 },
];
const FULL_SCREEN: readonly OfferedShape[] = [{ shape: "tall", ratio: 9 / 16 }];
/** From here on a part is all of the picture, in fractions of a side. */
const ALL = 0.999;

/** The shapes that the network takes for this picture, its own first. */
export function shapesFor(platform: FeedPlatform, type: ContentType, picture: Size): OfferedShape[] {
  const bounds = PLATFORM_LIMITS[platform].formats[type]?.image?.ratio ?? null;
  const own: OfferedShape = { shape: "own", ratio: picture.width / picture.height };
  return [own, ...(type === "story" ? FULL_SCREEN : FEED)].filter(
    ({ ratio }) => bounds === null || (ratio >= bounds.min && ratio <= bounds.max),
  );
}

/** The shape that a crop was made with; without a crop the first one. */
export function shapeOf(shapes: readonly OfferedShape[], picture: Size, crop: Crop | null): OfferedShape {
  const ratio = crop && (crop.width * picture.width) / (crop.height * picture.height);
  const distance = (one: OfferedShape) => (ratio === null ? 0 : Math.abs(Math.log(one.ratio / ratio)));
  const [first, ...others] = shapes;
  if (!first) throw new RangeError("every kind of post with pictures has a shape");
  return others.reduce((best, one) => (distance(one) < distance(best) ? one : best), first);
}

/** A part in percents as a crop; null where it is all of the picture. */
export function cropOfPercents(part: Crop): Crop | null {
  const share = (percents: number) => Math.min(1, Math.max(0, percents / 100));
  const crop = { x: share(part.x), y: share(part.y), width: share(part.width), height: share(part.height) };
  if (crop.width === 0 || crop.height === 0) return null;
  return crop.width >= ALL && crop.height >= ALL ? null : crop;
}
