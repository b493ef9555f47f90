import type { AccountAccess, Checkpoint, PostPayload, PrepareResult } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { createdSchema } from "../meta/wire.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { type PhotosCheckpoint, readCheckpoint } from "./photos-checkpoint.ts";

export type PrepareInput = {
  access: AccountAccess;
  post: PostPayload;
  checkpoint: Checkpoint | null;
  save: (checkpoint: Checkpoint) => Promise<void>;
};

/** Uploads the pictures that are not there yet, unpublished. A text post needs nothing. */
export async function preparePhotos(
  ctx: FacebookCtx,
  { access, post, checkpoint, save }: PrepareInput,
): Promise<PrepareResult> {
  const fingerprint = fingerprintPost(post);
  const kept = readCheckpoint(checkpoint);
  let current: PhotosCheckpoint = kept?.fingerprint === fingerprint ? kept : { fingerprint, photoIds: [] };
  for (const image of post.media.slice(current.photoIds.length)) {
    const { id } = await ctx.graph.call({
      purpose: "prepare",
      method: "POST",
      path: `/${access.accountId}/photos`,
      parameters: {
        url: image.url,
        published: "false",
        ...(image.altText !== null && { alt_text_custom: image.altText }),
      },
      accessToken: access.accessToken,
      schema: createdSchema,
      signal: access.signal,
    });
    current = { fingerprint, photoIds: [...current.photoIds, id] };
    await save(current);
  }
  return { state: "ready", checkpoint: current };
}
