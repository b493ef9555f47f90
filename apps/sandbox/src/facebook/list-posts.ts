import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import type { PageNode } from "../graph/node.ts";
import { pagePosts } from "../graph/page-posts.ts";
import { readText } from "../graph/read-parameters.ts";
import { parseAskedFields } from "../graph/select-fields.ts";
import { readPost } from "./read-post.ts";
import { requirePageToken } from "./require-page-publisher.ts";

/** GET /{page}/posts, /{page}/feed and /{page}/published_posts: nobody but the Page posts here, so they are one. */
export function listPagePosts(call: GraphCall, { account }: PageNode): JsonObject {
  requirePageToken(call);
  const fields = parseAskedFields(readText(call.parameters, "fields"));
  return pagePosts(call, account, (post) => readPost(call, { type: "Post", account, post }, fields));
}
