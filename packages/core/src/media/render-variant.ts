import { fitToPlatform } from "@businesspro/contracts/fit-to-platform";
import sharp from "sharp";
import { type EncodedPicture, toJpeg } from "./encode-picture.ts";
import type { MediaVariant } from "./media-variant.ts";
import { THUMBNAIL_SIDE } from "./picture-limits.ts";

const QUALITY = 84;

/** Renders a stored picture smaller, or whole on a network's canvas over a soft, darker copy of itself. */
export async function renderVariant(picture: Uint8Array, variant: MediaVariant): Promise<EncodedPicture> {
  if (variant === "thumbnail") {
    const side = { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE };
    return toJpeg(sharp(picture).resize({ ...side, fit: "inside", withoutEnlargement: true }), QUALITY);
  }
  const { width, height } = await sharp(picture).metadata();
  const canvas = fitToPlatform(variant, { width, height });
  const { data, info } = await sharp(picture)
    .resize({ ...canvas, fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const background = sharp(picture)
    .resize({ ...canvas, fit: "cover" })
    .blur(Math.max(canvas.width, canvas.height) / 36)
    .modulate({ brightness: 0.8 })
    .composite([{ input: data, raw: info, gravity: "centre" }]);
  return toJpeg(background, QUALITY);
}
