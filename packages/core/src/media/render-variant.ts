import { partOf } from "@businesspro/contracts/crop";
import { fitToPlatform } from "@businesspro/contracts/fit-to-platform";
import sharp from "sharp";
import { type EncodedPicture, toJpeg } from "./encode-picture.ts";
import type { Rendering } from "./media-variant.ts";
import { THUMBNAIL_SIDE } from "./picture-limits.ts";
import { inPictureSlot } from "./picture-slots.ts";

const QUALITY = 84;

/** Renders a stored picture smaller. */
export function renderThumbnail(picture: Uint8Array): Promise<EncodedPicture> {
  const side = { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE };
  return inPictureSlot(() =>
    toJpeg(sharp(picture).resize({ ...side, fit: "inside", withoutEnlargement: true }), QUALITY),
  );
}

/**
 * Renders the chosen part of a stored picture for a network; where its shape is refused, whole on an allowed canvas
 * over a soft, darker copy of itself.
 */
export function renderVariant(picture: Uint8Array, rendering: Rendering): Promise<EncodedPicture> {
  return inPictureSlot(() => render(picture, rendering));
}

async function render(picture: Uint8Array, rendering: Rendering): Promise<EncodedPicture> {
  const { width, height } = await sharp(picture).metadata();
  const part = partOf({ width, height }, rendering.crop);
  const cropped = () => sharp(picture).extract(part);
  const canvas = fitToPlatform(rendering.platform, rendering.type, part);
  if (canvas.width === part.width && canvas.height === part.height) return toJpeg(cropped(), QUALITY);
  const { data, info } = await cropped()
    .resize({ ...canvas, fit: "inside" })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const background = cropped()
    .resize({ ...canvas, fit: "cover" })
    .blur(Math.max(canvas.width, canvas.height) / 36)
    .modulate({ brightness: 0.8 })
    .composite([{ input: data, raw: info, gravity: "centre" }]);
  return toJpeg(background, QUALITY);
}
