import type { SandboxCtx } from "../sandbox-context.ts";
import {
  countReviewPoll,
  findLocalPost,
  type LocalPost,
  listOverdueReviews,
  setLocalPostState,
} from "../store/local-posts.ts";

/** A review goes on by being asked about, and ends by itself after a while. */
export function lookAtReview(ctx: SandboxCtx, post: LocalPost): LocalPost {
  if (post.state !== "PROCESSING") return post;
  const { store } = ctx;
  store.transaction(() => {
    // The answer to the creation was the first to say PROCESSING.
    const isOver = post.polls_left <= 1 || post.decided_by <= ctx.now().getTime();
    if (isOver) setLocalPostState(store, post.id, post.becomes, ctx.now().getTime());
    else countReviewPoll(store, post.id);
  });
  return findLocalPost(store, post.id) ?? post;
}

/** What has become visible without anybody asking. */
export function endOverdueReviews({ store, now }: SandboxCtx): void {
  const at = now().getTime();
  store.transaction(() => {
    for (const post of listOverdueReviews(store, at)) setLocalPostState(store, post.id, post.becomes, at);
  });
}
