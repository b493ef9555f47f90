import { dayEngagement, readDayBounds } from "../engagement/day-engagement.ts";
import type { Engagement } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { PageNode } from "../graph/node.ts";
import { readMetrics } from "../graph/read-metrics.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { metricMissing } from "./facebook-errors.ts";
import { requirePageToken } from "./require-page-publisher.ts";

const DAY = 86_400_000;
const LONGEST = 90 * DAY;
/** Pages that fewer people like have no insights. */
const LIKES_NEEDED = 100;

const METRICS: Record<string, (engagement: Engagement, followers: number) => Json> = {
  // Split by kind of viewer, as the network may do.
  page_media_view: ({ views, reach }) => ({ is_from_followers: reach, other: views - reach }),
  page_total_media_view_unique: ({ reach }) => reach,
  page_post_engagements: ({ likes, comments, shares, clicks }) => likes + comments + shares + clicks,
  page_views_total: ({ profileVisits }) => profileVisits,
  page_daily_follows_unique: ({ follows }) => follows,
  page_follows: (_, followers) => followers,
};

/** GET /{page}/insights, by day. One unknown name fails the whole call. */
export function readPageInsights(call: GraphCall, { account }: PageNode): JsonObject {
  requirePageToken(call);
  requireScope(call, "read_insights");
  const { ctx, parameters } = call;
  const names = readMetrics(parameters);
  if (names.length === 0) throw metricMissing();
  const dead = takeFault(
    ctx.store,
    account.id,
    "dead-metric",
    ({ metric }) => metric === undefined || names.includes(metric),
  );
  if (
    names.some((name) => !Object.hasOwn(METRICS, name) || (dead && (dead.metric ?? name) === name)) ||
    readText(parameters, "period") !== "day"
  )
    throw invalidParameter("The value must be a valid insights metric");
  const { since, until } = readDayBounds(parameters, ctx.now());
  if (until - since > LONGEST || until <= since)
    throw invalidParameter("There cannot be more than 90 days between since and until");
  if (account.followers < LIKES_NEEDED || takeFault(ctx.store, account.id, "insights-missing"))
    return { data: [] };
  const days = Array.from({ length: Math.ceil((until - since) / DAY) }, (_, index) => since + index * DAY);
  return {
    data: names.map((name) => ({
      name,
      period: "day",
      values: days.map((day) => ({
        value: METRICS[name]?.(dayEngagement(account, day, day + DAY, ctx.now()), account.followers) ?? 0,
        end_time: new Date(day + DAY).toISOString().replace(".000Z", "+0000"),
      })),
      title: name.replaceAll("_", " "),
      description: "",
      id: `${account.id}/insights/${name}/day`,
    })),
  };
}
