import { z } from "zod";
import type { AccountAccess, Checkpoint, CommitResult, PostPayload } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { createdSchema, idSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { type PublishCheckpoint, readCheckpoint } from "./publish-checkpoint.ts";
import { videoEdgeOf } from "./video-edge-of.ts";

export type CommitInput = { access: AccountAccess; post: PostPayload; checkpoint: Checkpoint };

const storySchema = z.object({ post_id: idSchema });
const finishedSchema = z.object({ success: z.literal(true) });

/** Puts a prepared post on the Page: the one visible call, of whichever kind. */
export async function commitPost(ctx: FacebookCtx, input: CommitInput): Promise<CommitResult> {
  const { post } = input;
  const prepared = readCheckpoint(input.checkpoint);
  const edge = videoEdgeOf(post);
  const isPrepared =
    prepared?.fingerprint === fingerprintPost(post) &&
    (edge === null ? prepared.photoIds.length === post.media.length : prepared.video?.isUploaded);
  if (!prepared || !isPrepared)
    throw new PlatformError("transient", "not-prepared", "the media of this post were not prepared");
  const call = {
    purpose: "commit",
    method: "POST",
    accessToken: input.access.accessToken,
    signal: input.access.signal,
  } as const;
  const page = `/${input.access.accountId}`;
  if (edge !== null) {
    const id = prepared.video?.id ?? "";
    const parameters = { upload_phase: "finish", video_id: id, ...finishParameters(post) };
    await ctx.graph
      .call({ ...call, path: `${page}/${edge}`, parameters, schema: finishedSchema })
      .catch((error: unknown) => {
        throw doubted(error);
      });
    // A reel is known by its video; the answer names no post.
    return { postId: id };
  }
  if (post.type === "story") {
    const parameters = { photo_id: prepared.photoIds[0] ?? "" };
    const path = `${page}/photo_stories`;
    const { post_id } = await ctx.graph.call({ ...call, path, parameters, schema: storySchema });
    return { postId: post_id };
  }
  const parameters = feedParameters(post, prepared);
  const { id } = await ctx.graph.call({ ...call, path: `${page}/feed`, parameters, schema: createdSchema });
  return { postId: id };
}

function finishParameters(post: PostPayload): Record<string, string> {
  return post.type === "story" ? {} : { video_state: "PUBLISHED", description: post.text };
}

function feedParameters(post: PostPayload, { photoIds }: PublishCheckpoint): Record<string, string> {
  const attached = photoIds.map((id, index) => [
    `attached_media[${index}]`,
    JSON.stringify({ media_fbid: id }),
  ]);
  return {
    published: "true",
    ...(post.text !== "" && { message: post.text }),
    // With photos a link would only be another line of the text.
    ...(post.options.link !== null && photoIds.length === 0 && { link: post.options.link }),
    ...Object.fromEntries(attached),
  };
}

/** A bad parameter may mean that the video is out already: the video itself is asked. */
function doubted(error: unknown): unknown {
  if (!(error instanceof PlatformError) || error.kind !== "rejected" || error.code !== "100") return error;
  return new PlatformError("outcome-unknown", error.code, error.message, { cause: error });
}
