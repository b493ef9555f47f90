import {
  type ContentType,
  ContentType as ContentTypes,
  IMPLEMENTED_PLATFORMS,
  type ImplementedPlatform,
} from "@businesspro/contracts/enums";
import type { Crop } from "@businesspro/contracts/outputs";

/** A picture as one network's kind of post takes it: the part that the owner chose, in a shape that is allowed. */
export type Rendering = { platform: ImplementedPlatform; type: ContentType; crop: Crop | null };

/** Crops are told apart, and kept in addresses, in steps of a ten-thousandth of a side. */
const STEPS = 10_000;
const RENDERING = /^(?<platform>[a-z-]+)-(?<type>post|story|reel)(?:-c(?<crop>\d{1,5}(?:-\d{1,5}){3}))?$/;

/** Part of a stored picture's name: letters, digits and hyphens. */
export function nameRendering({ platform, type, crop }: Rendering): string {
  const steps = crop && [crop.x, crop.y, crop.width, crop.height].map((share) => Math.round(share * STEPS));
  return `${platform}-${type}${steps ? `-c${steps.join("-")}` : ""}`;
}

/** null: the name is none of ours, or its crop lies outside of the picture. */
export function parseRendering(name: string): Rendering | null {
  const groups = RENDERING.exec(name)?.groups;
  const platform = IMPLEMENTED_PLATFORMS.find((known) => known === groups?.platform);
  const type = Object.values(ContentTypes).find((known) => known === groups?.type);
  if (!groups || !platform || !type) return null;
  if (groups.crop === undefined) return { platform, type, crop: null };
  const [x = 0, y = 0, width = 0, height = 0] = groups.crop.split("-").map((step) => Number(step) / STEPS);
  const inside = width > 0 && height > 0 && x + width <= 1.0001 && y + height <= 1.0001;
  return inside ? { platform, type, crop: { x, y, width, height } } : null;
}
