export type PictureFormat = "jpeg" | "png" | "gif" | "webp" | "tiff" | "heif";
export type InspectedPicture = { format: PictureFormat; contentType: string; width: number; height: number };

const CONTENT_TYPES: Record<PictureFormat, string> = {
  jpeg: "image/jpeg",
  png: "image/png",
  gif: "image/gif",
  webp: "image/webp",
  tiff: "image/tiff",
  heif: "image/heif",
};
const isKnown = (format: string): format is PictureFormat => Object.hasOwn(CONTENT_TYPES, format);

/** Judges by the bytes, not by name or content type. Null: not a whole picture of a known format. Sizes are as seen, after rotation. */
export async function inspectPicture(bytes: Uint8Array): Promise<InspectedPicture | null> {
  // Loaded with the first picture: an idle sandbox does not carry the decoder in memory.
  const { default: sharp } = await import("sharp");
  try {
    const picture = sharp(bytes, { failOn: "truncated" });
    const { format, autoOrient } = await picture.metadata();
    if (!isKnown(format)) return null;
    // Reads every byte, at the cost of a thumbnail: a picture that was cut off fails here.
    await picture.resize(8).raw().toBuffer();
    return { format, contentType: CONTENT_TYPES[format], width: autoOrient.width, height: autoOrient.height };
  } catch {
    return null;
  }
}
