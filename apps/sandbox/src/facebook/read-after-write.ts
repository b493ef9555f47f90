import type { GraphCall } from "../graph/graph-call.ts";
import type { JsonObject } from "../graph/json.ts";
import { readText } from "../graph/read-parameters.ts";
import { parseAskedFields } from "../graph/select-fields.ts";
import type { Account } from "../store/accounts.ts";
import { findPost } from "../store/posts.ts";
import { readPost } from "./read-post.ts";

/** With `fields` on a POST, Graph answers with the new object read again. */
export function readAfterWrite(call: GraphCall, account: Account, postId: string): JsonObject | null {
  const fields = parseAskedFields(readText(call.parameters, "fields"));
  const post = findPost(call.ctx.store, postId);
  return fields && post ? readPost(call, { type: "Post", account, post }, fields) : null;
}
