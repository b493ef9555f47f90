import type { Store } from "./open-store.ts";

/** A remark under a post, by the account itself. */
export type Comment = { sequence: number; id: string; post_id: string; text: string; created_at: number };

export const listComments = (store: Store, postId: string) =>
  store.all<Comment>("SELECT * FROM comments WHERE post_id = ? ORDER BY sequence", postId);

export const insertComment = (store: Store, comment: Omit<Comment, "sequence">) =>
  store.run(
    "INSERT INTO comments (id, post_id, text, created_at) VALUES (?,?,?,?)",
    comment.id,
    comment.post_id,
    comment.text,
    comment.created_at,
  );
