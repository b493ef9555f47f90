import type { AccountAccess, Checkpoint, CommitResult, PostPayload } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { inReview } from "../in-review.ts";
import { PlatformError } from "../platform-error.ts";
import { buildLocalPost } from "./build-local-post.ts";
import type { GoogleCtx } from "./google-ctx.ts";
import { localPostSchema } from "./local-post.ts";
import { readCheckpoint } from "./post-checkpoint.ts";

export type CommitInput = { access: AccountAccess; post: PostPayload; checkpoint: Checkpoint };

/** Creates the post: the one visible call. Unless Google shows it at once, its review decides. */
export async function commitLocalPost(
  { client, hosts }: GoogleCtx,
  { access, post, checkpoint }: CommitInput,
): Promise<CommitResult> {
  const fingerprint = fingerprintPost(post);
  if (readCheckpoint(checkpoint)?.fingerprint !== fingerprint)
    throw new PlatformError("transient", "not-prepared", "another post was prepared");
  const { name, state } = await client.call({
    purpose: "commit",
    method: "POST",
    url: `${hosts.posts}/v4/${access.accountId}/localPosts`,
    body: buildLocalPost(post),
    accessToken: access.accessToken,
    schema: localPostSchema,
    signal: access.signal,
  });
  return state === "LIVE" ? { postId: name } : { postId: name, inReview: inReview({ fingerprint, name }) };
}
