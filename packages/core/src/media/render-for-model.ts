import sharp from "sharp";
import { toJpeg } from "./encode-picture.ts";
import { inPictureSlot } from "./picture-slots.ts";

/** Pixels of the longer side: enough to tell what is in a photo, and what its price is estimated for. */
const SIDE = 768;
const QUALITY = 80;

/** Renders a stored picture as a model gets to see it: a small JPEG without anything else that a file can carry. */
export async function renderForModel(picture: Uint8Array): Promise<Uint8Array> {
  const size = { width: SIDE, height: SIDE, fit: "inside", withoutEnlargement: true } as const;
  const { bytes } = await inPictureSlot(() => toJpeg(sharp(picture).resize(size), QUALITY));
  return bytes;
}
