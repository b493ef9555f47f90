import { dayEngagement, readDayBounds } from "../engagement/day-engagement.ts";
import type { Engagement } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, parameterRequired } from "../graph/graph-errors.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { InstagramNode } from "../graph/node.ts";
import { readMetrics } from "../graph/read-metrics.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";

/** `saves` here, `saved` on a post. Source: Instagram Platform, account insights. */
const METRICS: Record<string, (engagement: Engagement) => number> = {
  views: ({ views }) => views,
  reach: ({ reach }) => reach,
  accounts_engaged: ({ likes }) => likes,
  total_interactions: ({ likes, comments, saves, shares }) => likes + comments + saves + shares,
  likes: ({ likes }) => likes,
  comments: ({ comments }) => comments,
  saves: ({ saves }) => saves,
  shares: ({ shares }) => shares,
  replies: ({ comments }) => Math.floor(comments / 2),
  follows_and_unfollows: ({ follows }) => follows,
  profile_links_taps: ({ clicks }) => Math.floor(clicks / 4),
};
const DEMOGRAPHICS = "follower_demographics";
const DESCRIBED_FROM = 100;
/** Shares of followers. */
const GROUPS: Record<string, Record<string, number>> = {
  age: { "18-24": 0.22, "25-34": 0.41, "35-44": 0.23, "45-54": 0.09 },
  gender: { F: 0.54, M: 0.43, U: 0.03 },
  country: { IN: 0.97, AE: 0.02 },
  city: { "Pune, Maharashtra": 0.61, "Mumbai, Maharashtra": 0.12, "Nashik, Maharashtra": 0.04 },
};

/** GET /{ig}/insights. One unknown name fails the whole call. */
export function readAccountInsights(call: GraphCall, { account }: InstagramNode): JsonObject {
  requireScope(call, "instagram_manage_insights");
  const { ctx, parameters } = call;
  const names = readMetrics(parameters);
  if (names.length === 0) throw parameterRequired("metric");
  if (names.includes(DEMOGRAPHICS)) return describeFollowers(call, account.id, account.followers, names);
  const dead = takeFault(
    ctx.store,
    account.id,
    "dead-metric",
    ({ metric }) => metric === undefined || names.includes(metric),
  );
  const unknown = names.findIndex(
    (name) => !Object.hasOwn(METRICS, name) || (dead && (dead.metric ?? name) === name),
  );
  if (unknown >= 0)
    throw invalidParameter(
      `metric[${unknown}] must be one of the following values: ${Object.keys(METRICS).join(", ")}`,
    );
  if (readText(parameters, "metric_type") !== "total_value")
    throw invalidParameter("The metrics should be specified with parameter metric_type=total_value");
  if (readText(parameters, "period") !== "day")
    throw invalidParameter("(period) must be one of the following values: day");
  if (takeFault(ctx.store, account.id, "insights-missing")) return { data: [] };
  const { since, until } = readDayBounds(parameters, ctx.now());
  const engagement = dayEngagement(account, since, until, ctx.now());
  return {
    data: names.map((name) => entry(account.id, name, "day", { value: METRICS[name]?.(engagement) ?? 0 })),
  };
}

/** Fewer followers than a hundred are not described. */
function describeFollowers(
  { parameters }: GraphCall,
  accountId: string,
  followers: number,
  names: string[],
): JsonObject {
  const breakdown = readText(parameters, "breakdown") ?? "";
  const shares = GROUPS[breakdown];
  if (names.length > 1 || readText(parameters, "period") !== "lifetime" || !shares)
    throw invalidParameter(`${DEMOGRAPHICS} takes period lifetime and one breakdown`);
  if (followers < DESCRIBED_FROM) return { data: [] };
  const results = Object.entries(shares)
    .map(([group, share]) => ({ dimension_values: [group], value: Math.floor(followers * share) }))
    .filter(({ value }) => value > 0);
  return {
    data: [
      entry(accountId, DEMOGRAPHICS, "lifetime", { breakdowns: [{ dimension_keys: [breakdown], results }] }),
    ],
  };
}

const entry = (accountId: string, name: string, period: string, total: JsonObject): Json => ({
  name,
  period,
  title: name.replaceAll("_", " "),
  description: "",
  total_value: total,
  id: `${accountId}/insights/${name}/${period}`,
});
