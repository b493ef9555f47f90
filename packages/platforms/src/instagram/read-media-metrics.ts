import type { AccountAccess, PostMetrics } from "../contract.ts";
import { readInsights } from "../meta/read-insights.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

const FEED_METRICS = ["views", "reach", "likes", "comments", "shares", "saved"] as const;

/** Totals over the life of a feed post; null where the network gives none. */
export async function readMediaMetrics(
  ctx: InstagramCtx,
  { access, postId }: { access: AccountAccess; postId: string },
): Promise<PostMetrics> {
  const found = await readInsights(clientOf(ctx, access), {
    path: `/${postId}/insights`,
    metrics: FEED_METRICS,
    dead: ctx.deadMetrics,
    accessToken: access.accessToken,
    signal: access.signal,
  });
  const value = (metric: (typeof FEED_METRICS)[number]) => found.get(metric) ?? null;
  return {
    impressions: value("views"),
    reach: value("reach"),
    likes: value("likes"),
    comments: value("comments"),
    shares: value("shares"),
    saves: value("saved"),
    clicks: null,
  };
}
