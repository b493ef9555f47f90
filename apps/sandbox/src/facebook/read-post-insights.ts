import { type Engagement, engagementAt } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { PostNode } from "../graph/node.ts";
import { readMetrics } from "../graph/read-metrics.ts";
import { requireScope } from "../graph/require-scope.ts";
import { metricMissing } from "./facebook-errors.ts";
import { requirePageToken } from "./require-page-publisher.ts";

type Metric = { title: string; description: string; value: (engagement: Engagement) => Json };

/** Kinds that nobody used are left out, as on the network. */
const withoutZeros = (kinds: Record<string, number>): Json =>
  Object.fromEntries(Object.entries(kinds).filter(([, count]) => count > 0));

/** Retired names (`post_impressions`, `post_impressions_unique`, `post_engaged_users`) are unknown names. */
const METRICS: Record<string, Metric> = {
  post_media_view: {
    title: "Lifetime Post Media Views",
    description: "The number of times your content was played or displayed.",
    value: ({ views }) => views,
  },
  post_total_media_view_unique: {
    title: "Lifetime Unique Post Media Viewers",
    description: "The number of people who viewed your content.",
    value: ({ reach }) => reach,
  },
  post_clicks: {
    title: "Lifetime Post Clicks",
    description: "The number of times people clicked on anywhere in your posts.",
    value: ({ clicks }) => clicks,
  },
  post_clicks_by_type: {
    title: "Lifetime Post Clicks by Type",
    description: "The number of times people clicked on anywhere in your posts, by type.",
    value: ({ clicks }) =>
      withoutZeros({ "other clicks": clicks - Math.floor(clicks / 3), "photo view": Math.floor(clicks / 3) }),
  },
  post_reactions_by_type_total: {
    title: "Lifetime Total Post Reactions by Type",
    description: "Lifetime total post reactions by type.",
    value: ({ likes }) => {
      const love = Math.floor(likes / 5);
      const wow = Math.floor(likes / 17);
      return withoutZeros({ like: likes - love - wow, love, wow });
    },
  },
  post_reactions_like_total: {
    title: "Lifetime Total Like Reactions",
    description: "Lifetime total like reactions of a post.",
    value: ({ likes }) => likes - Math.floor(likes / 5) - Math.floor(likes / 17),
  },
};

/** GET /{post}/insights. One unknown name fails the whole call. */
export function readPostInsights(call: GraphCall, { account, post }: PostNode): JsonObject {
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
  if (dead || names.some((name) => !Object.hasOwn(METRICS, name)))
    throw invalidParameter("The value must be a valid insights metric");
  if (takeFault(ctx.store, account.id, "insights-missing")) return { data: [] };

  const engagement = engagementAt(
    { id: post.id, publishedAt: post.published_at },
    account.followers,
    ctx.now(),
  );
  return {
    data: names.map((name) => ({
      name,
      period: "lifetime",
      values: [{ value: METRICS[name]?.value(engagement) ?? 0 }],
      title: METRICS[name]?.title ?? name,
      description: METRICS[name]?.description ?? "",
      id: `${post.id}/insights/${name}/lifetime`,
    })),
  };
}
