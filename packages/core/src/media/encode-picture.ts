import { PICTURE_MAX_WIDTH } from "@businesspro/contracts/limits";
import sharp, { type Sharp } from "sharp";
import { inspectImage, notAnImage } from "./inspect-image.ts";
import { PICTURE_MAX_BYTES, PICTURE_MAX_HEIGHT } from "./picture-limits.ts";
import { inPictureSlot } from "./picture-slots.ts";

export type EncodedPicture = { bytes: Uint8Array; width: number; height: number };

/** Tried in turn until the picture is small enough for every network; almost all photos pass the first. */
const QUALITIES = [86, 74, 60];
const DECODE_SECONDS = 30;

/**
 * Makes a plain sRGB JPEG of an upload: upright, no wider than the networks keep, on white where it was transparent,
 * and without anything else that the file carried (camera data, place, trailing bytes).
 * @throws DomainError when the bytes are no picture that we take
 */
export function encodePicture(upload: Uint8Array): Promise<EncodedPicture> {
  return inPictureSlot(() => encode(upload));
}

async function encode(upload: Uint8Array): Promise<EncodedPicture> {
  const options = await inspectImage(upload);
  for (const quality of QUALITIES) {
    const picture = sharp(upload, options)
      .timeout({ seconds: DECODE_SECONDS })
      .autoOrient()
      .resize({
        width: PICTURE_MAX_WIDTH,
        height: PICTURE_MAX_HEIGHT,
        fit: "inside",
        withoutEnlargement: true,
      })
      .flatten({ background: "#ffffff" });
    const encoded = await toJpeg(picture, quality).catch((cause: unknown) => {
      throw notAnImage(cause);
    });
    if (encoded.bytes.length <= PICTURE_MAX_BYTES || quality === QUALITIES.at(-1)) return encoded;
  }
  throw new Error("No quality is set");
}

/** sRGB is what sharp writes unless told otherwise, converted by the picture's own profile. */
export async function toJpeg(picture: Sharp, quality: number): Promise<EncodedPicture> {
  const { data, info } = await picture
    .toColourspace("srgb")
    .jpeg({ quality })
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}
