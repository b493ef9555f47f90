import type { AccountAccess, AccountDay, DayMetrics } from "../contract.ts";
import { readInsights } from "../meta/read-insights.ts";
import { toDayParameters } from "../meta/to-day-parameters.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

const METRICS = ["views", "reach", "total_interactions", "profile_links_taps"] as const;

/** What people saw and did on one day. */
export async function readAccountDay(
  ctx: InstagramCtx,
  access: AccountAccess,
  day: AccountDay,
): Promise<DayMetrics> {
  const found = await readInsights(clientOf(ctx, access), {
    path: `/${access.accountId}/insights`,
    metrics: METRICS,
    parameters: { ...toDayParameters(day), metric_type: "total_value" },
    dead: ctx.deadDayMetrics,
    accessToken: access.accessToken,
    signal: access.signal,
  });
  const value = (metric: (typeof METRICS)[number]) => found.get(metric) ?? null;
  return {
    impressions: value("views"),
    reach: value("reach"),
    interactions: value("total_interactions"),
    clicks: value("profile_links_taps"),
  };
}
