import sharp from "sharp";

/** Where networks fetch the picture that the doctor shows them: beside the media, through the same doors. */
export const CHECK_PICTURE_PATH = "/media/check.jpg";

/** A square that every network takes. */
const SIZE = 640;

let drawn: Promise<Buffer> | undefined;

/** A plain picture, nobody's: an owner's own must not lie in a network's hands before its time. */
export function drawCheckPicture(): Promise<Buffer> {
  drawn ??= sharp({ create: { width: SIZE, height: SIZE, channels: 3, background: "#e8dcc8" } })
    .jpeg({ quality: 80 })
    .toBuffer();
  return drawn;
}
