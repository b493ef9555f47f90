import type { ContentVersion, Crop } from "@businesspro/contracts/outputs";
import type { GroupRow } from "./group-rows.ts";

/** The parts that the owner chose of a version's pictures. Pictures without one are shown whole. */
export function cropsOf(row: Pick<GroupRow, "media">): ContentVersion["crops"] {
  return row.media.flatMap(({ mediaId, crop }) => (crop ? [{ mediaId, crop: crop as Crop }] : []));
}
