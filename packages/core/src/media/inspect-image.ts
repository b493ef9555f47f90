import { fileTypeFromBuffer } from "file-type";
import sharp, { type SharpOptions } from "sharp";
import { DomainError } from "../domain-error.ts";

/**
 * What may be decoded, by sniffed type: the decoder that has to agree, and how many pixels it may unfold. JPEG is
 * decoded in strips and shrunk on the way, so phones' largest modes (108 megapixels) pass; the others are held whole.
 */
const ACCEPTED: Readonly<Record<string, { decoder: string; maxPixels: number }>> = {
  "image/jpeg": { decoder: "jpeg", maxPixels: 120_000_000 },
  "image/png": { decoder: "png", maxPixels: 50_000_000 },
  "image/webp": { decoder: "webp", maxPixels: 50_000_000 },
  "image/avif": { decoder: "heif", maxPixels: 50_000_000 },
};

// No other decoder exists in this process, whatever a file pretends to be.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["VipsForeignLoadJpeg", "VipsForeignLoadPng", "VipsForeignLoadWebp", "VipsForeignLoadHeif"],
});

/**
 * Decides by the bytes alone, never by a name or a declared type.
 * @returns how to open it safely
 * @throws DomainError `media-not-an-image`, `media-format-unsupported`, `media-too-many-pixels`
 */
export async function inspectImage(bytes: Uint8Array): Promise<SharpOptions> {
  const type = await fileTypeFromBuffer(bytes);
  if (!type?.mime.startsWith("image/")) throw notAnImage();
  const accepted = ACCEPTED[type.mime];
  if (accepted === undefined) {
    throw new DomainError("INVALID", "media-format-unsupported", {
      parameters: { format: type.ext.toUpperCase() },
      field: "media",
    });
  }
  const metadata = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch((cause: unknown) => {
      throw notAnImage(cause);
    });
  if (metadata.format !== accepted.decoder) throw notAnImage();
  if (metadata.width * metadata.height > accepted.maxPixels) {
    throw new DomainError("INVALID", "media-too-many-pixels", { field: "media" });
  }
  return { limitInputPixels: accepted.maxPixels, failOn: "error", pages: 1 };
}

export function notAnImage(cause?: unknown): DomainError {
  return new DomainError("INVALID", "media-not-an-image", { field: "media", cause });
}
