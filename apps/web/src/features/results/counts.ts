import type { Counts } from "@businesspro/contracts/results-outputs";

/** In the order in which they are shown and stand in the file. */
export const COUNTS = [
  "reach",
  "impressions",
  "likes",
  "comments",
  "shares",
  "saves",
  "clicks",
] as const satisfies readonly (keyof Counts)[];
