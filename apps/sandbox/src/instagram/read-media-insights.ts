import { type Engagement, engagementAt } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, parameterRequired } from "../graph/graph-errors.ts";
import type { Json, JsonObject } from "../graph/json.ts";
import type { MediaNode } from "../graph/node.ts";
import { readMetrics } from "../graph/read-metrics.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import type { PostProduct } from "../store/posts.ts";
import { tooFewViewers } from "./instagram-errors.ts";

const WATCH_MILLISECONDS = 4200;

type Metric = { title: string; description: string; value: (engagement: Engagement) => number };

/** Retired names (`impressions`, `plays`, `video_views`) are unknown names. */
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
  replies: {
    title: "Replies",
    description: "The number of replies to your story.",
    value: ({ comments }) => comments,
  },
  navigation: {
    title: "Navigation",
    description: "The number of actions taken from your story.",
    value: ({ views }) => views,
  },
  link_clicks: {
    title: "Link clicks",
    description: "The number of clicks on the links of your story.",
    value: ({ clicks }) => clicks,
  },
  ig_reels_avg_watch_time: {
    title: "Average watch time",
    description: "The average time spent playing the reel, in milliseconds.",
    value: ({ views }) => (views > 0 ? WATCH_MILLISECONDS : 0),
  },
  ig_reels_video_view_total_time: {
    title: "Watch time",
    description: "The total time that the reel was played, in milliseconds.",
    value: ({ views }) => views * WATCH_MILLISECONDS,
  },
  profile_activity: {
    title: "Profile activity",
    description:
      "The number of actions people take when they visit your profile after engaging with your post.",
    value: ({ profileVisits }) => Math.floor(profileVisits / 4),
  },
};

const COMMON = ["views", "reach", "shares", "total_interactions"];
/** What each kind of post has. Source: Instagram Platform, media insights. */
const NAMES: Record<PostProduct, readonly string[]> = {
  FEED: [...COMMON, "likes", "comments", "saved", "profile_visits", "follows", "profile_activity"],
  REELS: [
    ...COMMON,
    "likes",
    "comments",
    "saved",
    "ig_reels_avg_watch_time",
    "ig_reels_video_view_total_time",
  ],
  STORY: [...COMMON, "replies", "navigation", "link_clicks", "profile_visits", "follows"],
};
/** Fewer people than this, and a story's numbers are withheld. */
const STORY_MIN_REACH = 5;

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
    (name) => !NAMES[post.product].includes(name) || (dead && (dead.metric ?? name) === name),
  );
  if (unknown >= 0)
    throw invalidParameter(
      `metric[${unknown}] must be one of the following values: ${NAMES[post.product].join(", ")}`,
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
  if (post.product === "STORY" && engagement.reach < STORY_MIN_REACH) throw tooFewViewers();
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
