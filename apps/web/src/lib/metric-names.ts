import type { Metrics } from "@businesspro/contracts/outputs";

/** In the order in which they are shown, and stand in files. */
export const METRIC_NAMES = [
  "reach",
  "impressions",
  "likes",
  "comments",
  "shares",
  "saves",
  "clicks",
] as const satisfies readonly (keyof Metrics)[];
