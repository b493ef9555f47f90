import type { PostMetrics } from "@businesspro/platforms/contract";

/** The column holds no more. */
const MOST = 999.99;

/**
 * Likes, comments, shares, saves and clicks, for each hundred people reached; for each hundred views where the network
 * counts no people. What it does not provide counts for nothing.
 *
 * @returns percent with two decimals; null when nobody was reached yet or no reaction is counted at all
 */
export function engagementRate(metrics: PostMetrics): number | null {
  const { likes, comments, shares, saves, clicks } = metrics;
  const audience = metrics.reach ?? metrics.impressions;
  const reactions = [likes, comments, shares, saves, clicks].filter((count) => count !== null);
  if (!audience || reactions.length === 0) return null;
  const percent = (reactions.reduce((sum, count) => sum + count, 0) / audience) * 100;
  return Math.min(MOST, Math.round(percent * 100) / 100);
}
