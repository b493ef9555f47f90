import type { ContentType } from "@businesspro/contracts/enums";
import { z } from "zod";
import type { AccountAccess, PostMetrics } from "../contract.ts";
import { readInsights } from "../meta/read-insights.ts";
import { NO_METRICS } from "../no-metrics.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";

const METRICS = [
  "post_media_view",
  "post_total_media_view_unique",
  "post_clicks",
  "post_reactions_by_type_total",
] as const;

const summarySchema = z.object({ summary: z.object({ total_count: z.number() }).optional() }).optional();
const countsSchema = z.object({
  shares: z.object({ count: z.number() }).optional(),
  comments: summarySchema,
  reactions: summarySchema,
});
const COUNTS = "shares,comments.summary(total_count).limit(0),reactions.summary(total_count).limit(0)";

/** Totals over the life of a post; null where the network gives none. */
export async function readPostMetrics(
  ctx: FacebookCtx,
  { access, postId, type }: { access: AccountAccess; postId: string; type: ContentType },
): Promise<PostMetrics> {
  // Stories and reels answer other questions, under other names.
  if (type !== "post") return NO_METRICS;
  const call = { accessToken: access.accessToken, signal: access.signal };
  const counts = await ctx.graph.call({
    ...call,
    purpose: "read",
    method: "GET",
    path: `/${postId}`,
    parameters: { fields: COUNTS },
    schema: countsSchema,
  });
  const found = await readInsights(ctx.graph, {
    ...call,
    path: `/${postId}/insights`,
    metrics: access.metadata.insights === false ? [] : METRICS,
    dead: ctx.deadMetrics,
  });
  const value = (metric: (typeof METRICS)[number]) => found.get(metric) ?? null;
  return {
    impressions: value("post_media_view"),
    reach: value("post_total_media_view_unique"),
    likes: value("post_reactions_by_type_total") ?? counts.reactions?.summary?.total_count ?? null,
    comments: counts.comments?.summary?.total_count ?? null,
    shares: counts.shares?.count ?? null,
    saves: null,
    clicks: value("post_clicks"),
  };
}
