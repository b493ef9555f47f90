import { IMPLEMENTED_PLATFORMS, type ImplementedPlatform } from "@businesspro/contracts/enums";

/** `thumbnail` for lists; a network's name for the rendering that fits the shape it demands. */
export type MediaVariant = "thumbnail" | ImplementedPlatform;

export function isMediaVariant(text: string): text is MediaVariant {
  return text === "thumbnail" || IMPLEMENTED_PLATFORMS.some((platform) => platform === text);
}
