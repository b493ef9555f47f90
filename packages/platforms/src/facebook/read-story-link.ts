import type { AccountAccess } from "../contract.ts";
import { toAddress } from "../meta/read-permalink.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { listStories } from "./list-stories.ts";

/** The address of a story; a video story is known by its video. null: it is not shown (any more). */
export async function readStoryLink(
  ctx: FacebookCtx,
  access: AccountAccess,
  id: string,
): Promise<string | null> {
  const stories = await listStories(ctx, access);
  const story = stories.find(({ postId, mediaId }) => postId === id || mediaId === id);
  return toAddress(story?.url ?? undefined, ctx.site);
}
