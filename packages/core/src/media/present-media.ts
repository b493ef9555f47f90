import type { MediaKind } from "@businesspro/contracts/limits";
import type { Media } from "@businesspro/contracts/outputs";
import { mediaPath } from "./media-address.ts";

/** Addresses are paths, so that the pictures come from whichever origin the app was opened at. */
export function presentMedia(row: {
  id: string;
  publicKey: string;
  kind: string;
  durationMs: number | null;
  width: number;
  height: number;
  bytes: number;
}): Media {
  return {
    id: row.id,
    kind: row.kind as MediaKind,
    durationSeconds: row.durationMs === null ? null : row.durationMs / 1000,
    url: mediaPath(row.publicKey, row.kind === "video" ? "video" : null),
    thumbnailUrl: mediaPath(row.publicKey, "thumbnail"),
    width: row.width,
    height: row.height,
    bytes: row.bytes,
  };
}
