import type { AccountAccess, Checkpoint, CommitResult, PostPayload } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { createdSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import { readCheckpoint } from "./container-checkpoint.ts";
import { clientOf, type InstagramCtx } from "./instagram-ctx.ts";

export type CommitInput = { access: AccountAccess; post: PostPayload; checkpoint: Checkpoint };

/** Publishes the prepared container: the one visible call. */
export async function commitContainer(
  ctx: InstagramCtx,
  { access, post, checkpoint }: CommitInput,
): Promise<CommitResult> {
  const prepared = readCheckpoint(checkpoint);
  if (prepared?.fingerprint !== fingerprintPost(post) || prepared.containerId === null) {
    throw new PlatformError(
      "transient",
      "not-prepared",
      "no container was prepared for this text and these media",
    );
  }
  const { id } = await clientOf(ctx, access).call({
    purpose: "commit",
    method: "POST",
    path: `/${access.accountId}/media_publish`,
    parameters: { creation_id: prepared.containerId },
    accessToken: access.accessToken,
    schema: createdSchema,
    signal: access.signal,
  });
  return { postId: id };
}
