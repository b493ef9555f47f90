import type { PostMetrics } from "./contract.ts";

/** Of a post that the network counts nothing for: missing, not zero. */
export const NO_METRICS: PostMetrics = {
  impressions: null,
  reach: null,
  likes: null,
  comments: null,
  shares: null,
  saves: null,
  clicks: null,
};
