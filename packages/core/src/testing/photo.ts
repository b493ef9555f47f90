import sharp from "sharp";

/** A JPEG of one colour. */
export function photo(width: number, height: number): Promise<Buffer<ArrayBuffer>> {
  return sharp({ create: { width, height, channels: 3, background: "#cc7722" } })
    .jpeg()
    .toBuffer();
}
