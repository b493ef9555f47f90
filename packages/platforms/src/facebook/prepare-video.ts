import { z } from "zod";
import type { PrepareResult } from "../contract.ts";
import { idSchema } from "../meta/wire.ts";
import { PlatformError } from "../platform-error.ts";
import type { PrepareInput } from "../prepare-input.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import type { PublishCheckpoint, VideoCheckpoint } from "./publish-checkpoint.ts";
import { readVideoStatus } from "./read-video-status.ts";
import { uploadVideo } from "./upload-video.ts";
import { videoEdgeOf } from "./video-edge-of.ts";

const startedSchema = z.object({ video_id: idSchema, upload_url: z.url() });
/** With the waits below: about a quarter of an hour, longer than the network takes for a video of this length. */
const MAX_POLLS = 20;
const LONGEST_WAIT_SECONDS = 60;

/** Starts the upload, has the network fetch the video, and waits until it is processed. */
export async function prepareVideo(
  ctx: FacebookCtx,
  input: PrepareInput,
  from: PublishCheckpoint,
): Promise<PrepareResult> {
  const started = from.video ?? (await start(ctx, input, from));
  const video = started.isUploaded ? started : await upload(ctx, input, from, started);
  const { state, reason } = await readVideoStatus(ctx, input.access, video.id);
  if (state === "published")
    throw new PlatformError("outcome-unknown", "video-published", "the video was published before");
  if (state === "ready") return { state: "ready", checkpoint: { ...from, video } };
  if (state === "failed" || video.polls >= MAX_POLLS) {
    // Emptied, so that a later attempt starts anew.
    await input.save({});
    throw state === "failed"
      ? new PlatformError("rejected", "video-refused", "the network could not use the video", {
          userMessage: reason,
        })
      : new PlatformError("transient", "video-slow", "the network did not finish processing the video");
  }
  return {
    state: "wait",
    checkpoint: { ...from, video: { ...video, polls: video.polls + 1 } },
    seconds: Math.min(2 ** (video.polls + 1), LONGEST_WAIT_SECONDS),
  };
}

async function start(
  ctx: FacebookCtx,
  { access, post, save }: PrepareInput,
  from: PublishCheckpoint,
): Promise<VideoCheckpoint> {
  const answer = await ctx.graph.call({
    purpose: "prepare",
    method: "POST",
    path: `/${access.accountId}/${videoEdgeOf(post)}`,
    parameters: { upload_phase: "start" },
    accessToken: access.accessToken,
    schema: startedSchema,
    signal: access.signal,
  });
  const video = { id: answer.video_id, uploadUrl: answer.upload_url, isUploaded: false, polls: 0 };
  await save({ ...from, video });
  return video;
}

async function upload(
  ctx: FacebookCtx,
  { access, post, save }: PrepareInput,
  from: PublishCheckpoint,
  started: VideoCheckpoint,
): Promise<VideoCheckpoint> {
  await uploadVideo(ctx, access, { uploadUrl: started.uploadUrl, fileUrl: post.media[0]?.url ?? "" });
  const video = { ...started, isUploaded: true };
  await save({ ...from, video });
  return video;
}
