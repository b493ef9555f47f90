import type { ContentType } from "@businesspro/contracts/enums";
import type { AccountAccess, PostMetrics } from "../contract.ts";
import { readInsights } from "../meta/read-insights.ts";
import { PlatformError } from "../platform-error.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

const FEED = ["views", "reach", "likes", "comments", "shares", "saved"];
const METRICS: Record<ContentType, readonly string[]> = {
  post: FEED,
  reel: FEED,
  story: ["views", "reach", "shares", "link_clicks"],
};

/** Totals over the life of a post; null where the network gives none. */
export async function readMediaMetrics(
  ctx: InstagramCtx,
  { access, postId, type }: { access: AccountAccess; postId: string; type: ContentType },
): Promise<PostMetrics> {
  const found = await readInsights(clientOf(ctx, access), {
    path: `/${postId}/insights`,
    metrics: METRICS[type],
    dead: ctx.deadMetrics,
    accessToken: access.accessToken,
    signal: access.signal,
  }).catch((error: unknown) => {
    if (type === "story" && isTooFewViewers(error)) return new Map<string, number>();
    throw error;
  });
  const value = (metric: string) => found.get(metric) ?? null;
  return {
    impressions: value("views"),
    reach: value("reach"),
    likes: value("likes"),
    comments: value("comments"),
    shares: value("shares"),
    saves: value("saved"),
    clicks: value("link_clicks"),
  };
}

/** Stories withhold numbers of fewer than five people under the code of a missing permission. */
function isTooFewViewers(error: unknown): boolean {
  return error instanceof PlatformError && error.code === "10";
}
