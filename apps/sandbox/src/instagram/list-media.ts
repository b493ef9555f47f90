import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { InstagramNode } from "../graph/node.ts";
import { pagePosts } from "../graph/page-posts.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { parseAskedFields } from "../graph/select-fields.ts";
import type { Post } from "../store/posts.ts";
import { readMedia } from "./read-media.ts";

/** GET /{ig}/media */
export function listMedia(call: GraphCall, { account }: InstagramNode): JsonObject {
  requireScope(call, "instagram_basic");
  const fields = parseAskedFields(readText(call.parameters, "fields"));
  return pagePosts(call, account, (post) => readMedia(call, { type: "IGMedia", account, post }, fields));
}

/** Milliseconds for which a story is shown. */
const STORY_LIFETIME = 24 * 3_600_000;

/** GET /{ig}/stories */
export function listStories(call: GraphCall, { account }: InstagramNode): JsonObject {
  requireScope(call, "instagram_basic");
  const fields = parseAskedFields(readText(call.parameters, "fields"));
  const read = (post: Post) => readMedia(call, { type: "IGMedia", account, post }, fields);
  const since = call.ctx.now().getTime() - STORY_LIFETIME;
  return pagePosts(call, account, read, { stories: { since } });
}
