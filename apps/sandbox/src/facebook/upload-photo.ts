import { commitVisibly } from "../faults/commit-visibly.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { PageNode } from "../graph/node.ts";
import { readText } from "../graph/read-parameters.ts";
import { makePhotoId } from "../store/make-ids.ts";
import { insertPhoto, type Photo } from "../store/photos.ts";
import { makePost } from "./make-post.ts";
import { isPublished, readMessage } from "./publish-feed-post.ts";
import { requirePagePublisher } from "./require-page-publisher.ts";
import { takePhoto } from "./take-photo.ts";

/** POST /{page}/photos. Unpublished it is a photo in the Page's hands; published it is a post at once. */
export async function uploadPhoto(call: GraphCall, { account }: PageNode): Promise<JsonObject> {
  requirePagePublisher(call, account);
  const { ctx, parameters } = call;
  const url = readText(parameters, "url");
  if (url === null) throw parameterRequired("url");
  const caption = readMessage(parameters, "caption") ?? readMessage(parameters, "message");
  const photo: Photo = {
    id: makePhotoId(),
    account_id: account.id,
    sha256: await takePhoto(ctx, url),
    source_url: url,
    caption,
    alt_text: readText(parameters, "alt_text_custom"),
    created_at: ctx.now().getTime(),
    post_id: null,
  };
  if (!isPublished(parameters)) {
    insertPhoto(ctx.store, photo);
    return { id: photo.id };
  }
  return await commitVisibly(ctx, account, () =>
    ctx.store.transaction(() => {
      insertPhoto(ctx.store, photo);
      const postId = makePost(ctx, account, {
        message: caption,
        link: null,
        photoIds: [photo.id],
        visible: true,
      });
      return { id: photo.id, post_id: postId };
    }),
  );
}
