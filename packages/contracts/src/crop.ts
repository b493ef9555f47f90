import type { Size } from "./fit-to-platform.ts";
import type { Crop } from "./outputs.ts";

/** Crops are told apart, and kept in addresses, in steps of a ten-thousandth of a side. */
export const CROP_STEPS = 10_000;

/** The pixels of a crop, at least one each way; without a crop, all of the picture. */
export function partOf({ width, height }: Size, crop: Crop | null): Size & { left: number; top: number } {
  if (!crop) return { left: 0, top: 0, width, height };
  const left = Math.min(Math.round(crop.x * width), width - 1);
  const top = Math.min(Math.round(crop.y * height), height - 1);
  return {
    left,
    top,
    width: Math.max(1, Math.min(Math.round(crop.width * width), width - left)),
    height: Math.max(1, Math.min(Math.round(crop.height * height), height - top)),
  };
}
