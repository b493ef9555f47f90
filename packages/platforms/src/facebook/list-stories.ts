import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import { listPaged } from "../meta/list-paged.ts";
import { idSchema } from "../meta/wire.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";

const storySchema = z.object({
  post_id: idSchema,
  media_id: idSchema.optional(),
  url: z.string().optional(),
});
const MAX_PAGES = 4;

/** The stories that the Page shows now. */
export async function listStories(ctx: FacebookCtx, access: AccountAccess) {
  const { items } = await listPaged(ctx.graph, {
    path: `/${access.accountId}/stories`,
    parameters: { limit: "50" },
    accessToken: access.accessToken,
    item: storySchema,
    maxPages: MAX_PAGES,
    signal: access.signal,
  });
  return items.map((story) => ({
    postId: story.post_id,
    mediaId: story.media_id ?? null,
    url: story.url ?? null,
  }));
}
