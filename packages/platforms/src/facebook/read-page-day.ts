import { z } from "zod";
import type { AccountAccess, AccountDay, Audience, DayMetrics } from "../contract.ts";
import { readInsights } from "../meta/read-insights.ts";
import { toDayParameters } from "../meta/to-day-parameters.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";

const METRICS = ["page_media_view", "page_total_media_view_unique", "page_post_engagements"] as const;
const followersSchema = z.object({ followers_count: z.int().optional() });

/** What people saw and did on one day. The network tells it only of Pages that a hundred people like. */
export async function readPageDay(
  ctx: FacebookCtx,
  access: AccountAccess,
  day: AccountDay,
): Promise<DayMetrics> {
  const found = await readInsights(ctx.graph, {
    path: `/${access.accountId}/insights`,
    metrics: access.metadata.insights === false ? [] : METRICS,
    parameters: toDayParameters(day),
    dead: ctx.deadMetrics,
    accessToken: access.accessToken,
    signal: access.signal,
  });
  const value = (metric: (typeof METRICS)[number]) => found.get(metric) ?? null;
  return {
    impressions: value("page_media_view"),
    reach: value("page_total_media_view_unique"),
    interactions: value("page_post_engagements"),
    clicks: null,
  };
}

/** How many follow the Page; the network does not tell who they are. */
export async function readPageFollowers(ctx: FacebookCtx, access: AccountAccess): Promise<Audience> {
  const { followers_count: followers = null } = await ctx.graph.call({
    purpose: "read",
    method: "GET",
    path: `/${access.accountId}`,
    parameters: { fields: "followers_count" },
    accessToken: access.accessToken,
    signal: access.signal,
    schema: followersSchema,
  });
  return { followers, demographics: null };
}
