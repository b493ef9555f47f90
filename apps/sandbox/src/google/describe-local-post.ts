import { takeFault } from "../faults/find-fault.ts";
import { isObject, type JsonObject, parseJson } from "../graph/json.ts";
import { picturePath, postPath } from "../pages/addresses.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import type { LocalPost } from "../store/local-posts.ts";
import { listPostPictures } from "../store/posts.ts";

/** A post as the API shows it; fields that are empty are left out. */
export function describeLocalPost(
  { store }: SandboxCtx,
  place: Account,
  post: LocalPost,
  origin: string,
  { withAddress }: { withAddress: boolean },
): JsonObject {
  const pictures = listPostPictures(store, post.id).map(({ sha256 }) => ({
    name: `${place.id}/media/localPosts/${sha256.slice(0, 20)}`,
    mediaFormat: "PHOTO",
    googleUrl: origin + picturePath(sha256),
  }));
  const isShown = withAddress && post.state === "LIVE" && !takeFault(store, place.id, "permalink-missing");
  const details = parseJson(post.details);
  return {
    name: post.id,
    languageCode: post.language_code,
    ...(post.caption !== null && { summary: post.caption }),
    ...(isObject(details) ? (details as JsonObject) : {}),
    state: post.state,
    ...(pictures.length > 0 && { media: pictures }),
    ...(isShown && { searchUrl: origin + postPath(place, post) }),
    createTime: new Date(post.published_at).toISOString(),
    updateTime: new Date(post.updated_at).toISOString(),
    topicType: post.topic_type,
  };
}
