import { engagementAt } from "../engagement/engagement-at.ts";
import { takeFault } from "../faults/find-fault.ts";
import { formatInstant } from "../graph/format-instant.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { MediaNode } from "../graph/node.ts";
import type { Field } from "../graph/parse-fields.ts";
import { requireScope } from "../graph/require-scope.ts";
import { prune, selectFields } from "../graph/select-fields.ts";
import { picturePath, postPath } from "../pages/addresses.ts";
import { listComments } from "../store/comments.ts";
import { listPostPictures, type PostPicture } from "../store/posts.ts";

/** GET /{media} */
export function readMedia(call: GraphCall, { account, post }: MediaNode, fields: Field[] | null): JsonObject {
  requireScope(call, "instagram_basic");
  const { ctx, origin } = call;
  const pictures = () => listPostPictures(ctx.store, post.id);
  const picture = () => pictures()[0];
  const engagement = () =>
    engagementAt({ id: post.id, publishedAt: post.published_at }, account.followers, ctx.now());
  return selectFields(
    "IGMedia",
    {
      id: () => post.id,
      caption: () => post.caption,
      alt_text: () => picture()?.alt_text,
      media_type: () => typeOf(pictures()),
      media_product_type: () => post.product,
      media_url: () => origin + picturePath(picture()?.sha256 ?? ""),
      permalink: () =>
        takeFault(ctx.store, account.id, "permalink-missing") ? undefined : origin + postPath(account, post),
      shortcode: () => post.shortcode,
      timestamp: () => formatInstant(post.published_at),
      username: () => account.username,
      owner: ({ fields: asked }) => prune({ id: account.id }, asked),
      like_count: () => engagement().likes,
      comments_count: () => engagement().comments + listComments(ctx.store, post.id).length,
      is_comment_enabled: () => true,
      is_shared_to_feed: () => (post.product === "REELS" ? true : undefined),
      thumbnail_url: () => undefined,
      children: () =>
        pictures().length > 1
          ? { data: pictures().map((_, position) => ({ id: `${post.id}${position}` })) }
          : undefined,
    },
    fields,
    ["id"],
  );
}

/** A reel, too, is a VIDEO; `media_product_type` tells them apart. */
function typeOf(pictures: readonly PostPicture[]): string {
  if (pictures.length > 1) return "CAROUSEL_ALBUM";
  return pictures[0]?.duration_ms ? "VIDEO" : "IMAGE";
}
