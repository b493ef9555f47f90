import { type Engagement, engagementAt } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, parameterRequired } from "../graph/graph-errors.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { MediaNode } from "../graph/node.ts";
import { readMetrics } from "../graph/read-metrics.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";

type Metric = { title: string; description: string; value: (engagement: Engagement) => number };

/** Metrics of a feed image. Retired names (`impressions`, `plays`, `video_views`) are unknown names. */
const METRICS: Record<string, Metric> = {
  views: {
    title: "Views",
    description: "The number of times that your post was displayed.",
    value: ({ views }) => views,
  },
  reach: {
    title: "Accounts reached",
    description: "The number of unique accounts that have seen this post.",
    value: ({ reach }) => reach,
  },
  likes: { title: "Likes", description: "The number of likes on your post.", value: ({ likes }) => likes },
  comments: {
    title: "Comments",
    description: "The number of comments on your post.",
    value: ({ comments }) => comments,
  },
  saved: { title: "Saved", description: "The number of saves of your post.", value: ({ saves }) => saves },
  shares: {
    title: "Shares",
    description: "The number of shares of your post.",
    value: ({ shares }) => shares,
  },
  total_interactions: {
    title: "Post interactions",
    description:
      "The number of likes, saves, comments and shares on your post minus the number of unlikes, unsaves and deleted comments.",
    value: ({ likes, comments, saves, shares }) => likes + comments + saves + shares,
  },
  profile_visits: {
    title: "Profile visits",
    description: "The number of times your profile was visited.",
    value: ({ profileVisits }) => profileVisits,
  },
  follows: {
    title: "Follows",
    description: "The number of accounts that started following you.",
    value: ({ follows }) => follows,
  },
  profile_activity: {
    title: "Profile activity",
    description:
      "The number of actions people take when they visit your profile after engaging with your post.",
    value: ({ profileVisits }) => Math.floor(profileVisits / 4),
  },
};

/** GET /{media}/insights. One unknown name fails the whole call. */
export function readMediaInsights(call: GraphCall, { account, post }: MediaNode): JsonObject {
  requireScope(call, "instagram_manage_insights");
  const { ctx, parameters } = call;
  const names = readMetrics(parameters);
  if (names.length === 0) throw parameterRequired("metric");
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
  if (
    names.includes("profile_activity") &&
    (names.length > 1 || readText(parameters, "breakdown") !== "action_type")
  )
    throw invalidParameter("The profile_activity metric must be asked for alone, with breakdown action_type");
  if (takeFault(ctx.store, account.id, "insights-missing")) return { data: [] };

  const engagement = engagementAt(
    { id: post.id, publishedAt: post.published_at },
    account.followers,
    ctx.now(),
  );
  return {
    data: names.map((name): Json => {
      const metric = METRICS[name];
      const value = metric?.value(engagement) ?? 0;
      return {
        name,
        period: "lifetime",
        ...(name === "profile_activity" ? { total_value: breakDown(value) } : { values: [{ value }] }),
        title: metric?.title ?? name,
        description: metric?.description ?? "",
        id: `${post.id}/insights/${name}/lifetime`,
      };
    }),
  };
}

const breakDown = (value: number): Json => ({
  value,
  breakdowns: [
    {
      dimension_keys: ["action_type"],
      results: [
        { dimension_values: ["bio_link_clicked"], value: value - Math.floor(value / 3) },
        { dimension_values: ["direction"], value: Math.floor(value / 3) },
      ],
    },
  ],
});
