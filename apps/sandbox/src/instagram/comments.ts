import { commitVisibly } from "../faults/commit-visibly.ts";
import { formatInstant } from "../graph/format-instant.ts";
import type { GraphCall } from "../graph/graph-call.ts";
import { invalidParameter, parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import type { MediaNode } from "../graph/node.ts";
import { readText } from "../graph/read-parameters.ts";
import { requireScope } from "../graph/require-scope.ts";
import { insertComment, listComments } from "../store/comments.ts";
import { makeCommentId } from "../store/make-ids.ts";
import { checkCaption } from "./check-caption.ts";

/** POST /{media}/comments: a remark of the account itself. */
export async function addComment(call: GraphCall, { account, post }: MediaNode): Promise<JsonObject> {
  requireScope(call, "instagram_manage_comments");
  const text = readText(call.parameters, "message")?.trim();
  if (!text) throw parameterRequired("message");
  if (post.product === "STORY") throw invalidParameter("Comments are not supported on stories");
  checkCaption(text);
  const { ctx } = call;
  return await commitVisibly(ctx, account, () => {
    const id = makeCommentId();
    insertComment(ctx.store, { id, post_id: post.id, text, created_at: ctx.now().getTime() });
    return { id };
  });
}

/** GET /{media}/comments. The remarks of others are counted, not shown. */
export function listMediaComments(call: GraphCall, { account, post }: MediaNode): JsonObject {
  requireScope(call, "instagram_manage_comments");
  return {
    data: listComments(call.ctx.store, post.id)
      .toReversed()
      .map((comment) => ({
        id: comment.id,
        text: comment.text,
        timestamp: formatInstant(comment.created_at),
        username: account.username,
        from: { id: account.id, username: account.username },
      })),
  };
}
