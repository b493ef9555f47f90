import type { PrepareResult } from "../contract.ts";
import { createdSchema } from "../meta/wire.ts";
import type { PrepareInput } from "../prepare-input.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import type { PublishCheckpoint } from "./publish-checkpoint.ts";

/** Uploads the pictures that are not there yet, unpublished. */
export async function preparePhotos(
  ctx: FacebookCtx,
  { access, post, save }: PrepareInput,
  from: PublishCheckpoint,
): Promise<PrepareResult> {
  let current = from;
  for (const image of post.media.slice(from.photoIds.length)) {
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
    current = { ...current, photoIds: [...current.photoIds, id] };
    await save(current);
  }
  return { state: "ready", checkpoint: current };
}
