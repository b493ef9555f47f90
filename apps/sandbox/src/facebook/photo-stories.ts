import { commitVisibly } from "../faults/commit-visibly.ts";
import { takeFault } from "../faults/find-fault.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { objectNotVisible, parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { PageNode } from "../graph/node.ts";
import { pagePosts } from "../graph/page-posts.ts";
import { readText } from "../graph/read-parameters.ts";
import { postPath } from "../pages/addresses.ts";
import { makePostId } from "../store/make-ids.ts";
import { findPhoto, markPosted } from "../store/photos.ts";
import { insertPost, listPostPictures } from "../store/posts.ts";
import { photosAlreadyPosted } from "./facebook-errors.ts";
import { requirePagePublisher, requirePageToken } from "./require-page-publisher.ts";

/** POST /{page}/photo_stories: a photo that no earlier post has used. */
export async function publishPhotoStory(call: GraphCall, { account }: PageNode): Promise<JsonObject> {
  requirePagePublisher(call, account);
  const { ctx } = call;
  const photoId = readText(call.parameters, "photo_id");
  if (photoId === null) throw parameterRequired("photo_id");
  const photo = findPhoto(ctx.store, photoId);
  if (!photo || photo.account_id !== account.id) throw objectNotVisible(call.method, photoId);
  if (photo.post_id !== null) throw photosAlreadyPosted();
  const id = await commitVisibly(ctx, account, () =>
    ctx.store.transaction(() => {
      const made = makePostId(account.id);
      insertPost(ctx.store, {
        id: made,
        account_id: account.id,
        caption: null,
        link: null,
        shortcode: null,
        product: "STORY",
        visible: 1,
        published_at: ctx.now().getTime(),
        pictures: [
          {
            photoId: photo.id,
            sha256: photo.sha256,
            sourceUrl: photo.source_url,
            altText: photo.alt_text,
          },
        ],
      });
      markPosted(ctx.store, photo.id, made);
      return made;
    }),
  );
  return { success: true, post_id: id };
}

/** Milliseconds for which a story is shown. */
const STORY_LIFETIME = 24 * 3_600_000;

/** GET /{page}/stories */
export function listPageStories(call: GraphCall, { account }: PageNode): JsonObject {
  requirePageToken(call);
  const { ctx, origin } = call;
  return pagePosts(
    call,
    account,
    (post) => {
      const [medium] = listPostPictures(ctx.store, post.id);
      return {
        post_id: post.id,
        status: "published",
        creation_time: String(Math.floor(post.published_at / 1000)),
        media_type: medium?.duration_ms ? "video" : "photo",
        media_id: medium?.photo_id ?? "",
        ...(takeFault(ctx.store, account.id, "permalink-missing")
          ? {}
          : { url: origin + postPath(account, post) }),
      };
    },
    { stories: { since: ctx.now().getTime() - STORY_LIFETIME } },
  );
}
