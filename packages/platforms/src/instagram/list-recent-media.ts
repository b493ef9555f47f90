import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import { listPaged } from "../meta/list-paged.ts";
import { CLOCK_SKEW_MS, type ListedPost } from "../meta/match-post.ts";
import { toInstant } from "../meta/to-instant.ts";
import { idSchema } from "../meta/wire.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

const mediaSchema = z.object({
  id: idSchema,
  caption: z.string().optional(),
  timestamp: z.string(),
  permalink: z.string().optional(),
});
const MAX_PAGES = 4;
const PAGE = 25;

export type ListedMedia = ListedPost & { permalink: string | null };

/** The feed or the stories, newest first, back to `since`. */
export async function listRecentMedia(
  ctx: InstagramCtx,
  access: AccountAccess,
  edge: "media" | "stories",
  since: Date,
): Promise<ListedMedia[]> {
  const earliest = since.getTime() - CLOCK_SKEW_MS;
  const { items } = await listPaged(clientOf(ctx, access), {
    path: `/${access.accountId}/${edge}`,
    parameters: { fields: "id,caption,timestamp,permalink", limit: String(PAGE) },
    accessToken: access.accessToken,
    item: mediaSchema,
    maxPages: MAX_PAGES,
    isEnough: (items) => items.some((media) => toInstant(media.timestamp).getTime() < earliest),
    signal: access.signal,
  });
  return items.map(({ id, caption, timestamp, permalink }) => ({
    id,
    text: caption ?? "",
    createdAt: toInstant(timestamp),
    permalink: permalink ?? null,
  }));
}

/** As many as are read at most: there may be older ones. */
export function isFull(listed: readonly ListedMedia[]): boolean {
  return listed.length >= MAX_PAGES * PAGE;
}
