import { z } from "zod";
import type { AccountAccess } from "../contract.ts";
import { listPaged } from "../meta/list-paged.ts";
import { normalizeText } from "../meta/match-post.ts";
import { createdSchema, idSchema } from "../meta/wire.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

const commentSchema = z.object({
  id: idSchema,
  text: z.string().optional(),
  from: z.object({ id: idSchema }).optional(),
});
const MAX_PAGES = 4;

/** Writes a remark under a post of the account: a visible call, never repeated. */
export async function commitComment(
  ctx: InstagramCtx,
  access: AccountAccess,
  postId: string,
  text: string,
): Promise<{ commentId: string }> {
  const { id } = await clientOf(ctx, access).call({
    purpose: "commit",
    method: "POST",
    path: `/${postId}/comments`,
    parameters: { message: text },
    accessToken: access.accessToken,
    schema: createdSchema,
    signal: access.signal,
  });
  return { commentId: id };
}

/** The account's own remark of that text. */
export async function findComment(
  ctx: InstagramCtx,
  access: AccountAccess,
  postId: string,
  text: string,
): Promise<{ commentId: string } | null> {
  const { items } = await listPaged(clientOf(ctx, access), {
    path: `/${postId}/comments`,
    parameters: { fields: "id,text,from", limit: "50" },
    accessToken: access.accessToken,
    item: commentSchema,
    maxPages: MAX_PAGES,
    signal: access.signal,
  });
  const found = items.find(
    (comment) =>
      normalizeText(comment.text ?? "") === normalizeText(text) &&
      (comment.from === undefined || comment.from.id === access.accountId),
  );
  return found ? { commentId: found.id } : null;
}
