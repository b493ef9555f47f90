import type { AccountAccess, Checkpoint, CommitResult, PostPayload } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { createdSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { readCheckpoint } from "./photos-checkpoint.ts";

export type CommitInput = { access: AccountAccess; post: PostPayload; checkpoint: Checkpoint };

/** Puts text and prepared photos on the Page: the one visible call, also for a single photo. */
export async function commitPost(
  ctx: FacebookCtx,
  { access, post, checkpoint }: CommitInput,
): Promise<CommitResult> {
  const prepared = readCheckpoint(checkpoint);
  if (prepared?.fingerprint !== fingerprintPost(post) || prepared.photoIds.length !== post.media.length) {
    throw new PlatformError("transient", "not-prepared", "the photos of this post were not prepared");
  }
  const attached = prepared.photoIds.map((id, index) => [
    `attached_media[${index}]`,
    JSON.stringify({ media_fbid: id }),
  ]);
  const { id } = await ctx.graph.call({
    purpose: "commit",
    method: "POST",
    path: `/${access.accountId}/feed`,
    parameters: {
      published: "true",
      ...(post.text !== "" && { message: post.text }),
      ...Object.fromEntries(attached),
    },
    accessToken: access.accessToken,
    schema: createdSchema,
    signal: access.signal,
  });
  return { postId: id };
}
