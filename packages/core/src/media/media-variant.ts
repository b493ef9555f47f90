import { CROP_STEPS } from "@businesspro/contracts/crop";
import {
  type ContentType,
  ContentType as ContentTypes,
  IMPLEMENTED_PLATFORMS,
  type ImplementedPlatform,
} from "@businesspro/contracts/enums";
import type { Crop } from "@businesspro/contracts/outputs";

/** A picture as one network's kind of post takes it: the part that the owner chose, in a shape that is allowed. */
export type Rendering = { platform: ImplementedPlatform; type: ContentType; crop: Crop | null };

const RENDERING = /^(?<platform>[a-z-]+)-(?<type>post|story|reel)(?:-c(?<crop>\d{1,5}(?:-\d{1,5}){3}))?$/;

/** Part of a stored picture's name: letters, digits and hyphens. */
export function nameRendering({ platform, type, crop }: Rendering): string {
  if (!crop) return `${platform}-${type}`;
  const [x, width] = inSteps(crop.x, crop.width);
  const [y, height] = inSteps(crop.y, crop.height);
  return `${platform}-${type}-c${[x, y, width, height].join("-")}`;
}

/** Rounded, and still inside of the picture. */
function inSteps(start: number, length: number): [start: number, length: number] {
  const from = Math.min(Math.round(start * CROP_STEPS), CROP_STEPS - 1);
  return [from, Math.max(1, Math.min(Math.round(length * CROP_STEPS), CROP_STEPS - from))];
}

/** null: the name is none of ours, or its crop lies outside of the picture. */
export function parseRendering(name: string): Rendering | null {
  const groups = RENDERING.exec(name)?.groups;
  const platform = IMPLEMENTED_PLATFORMS.find((known) => known === groups?.platform);
  const type = Object.values(ContentTypes).find((known) => known === groups?.type);
  if (!groups || !platform || !type) return null;
  if (groups.crop === undefined) return { platform, type, crop: null };
  const [x = 0, y = 0, width = 0, height = 0] = groups.crop
    .split("-")
    .map((step) => Number(step) / CROP_STEPS);
  const inside = width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001;
  return inside ? { platform, type, crop: { x, y, width, height } } : null;
}
