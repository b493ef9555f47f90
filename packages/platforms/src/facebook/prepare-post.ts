import type { PrepareResult } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import type { PrepareInput } from "../prepare-input.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { preparePhotos } from "./prepare-photos.ts";
import { prepareVideo } from "./prepare-video.ts";
import { type PublishCheckpoint, readCheckpoint } from "./publish-checkpoint.ts";
import { videoEdgeOf } from "./video-edge-of.ts";

/** Brings the media of a post to the Page, invisibly. A text post needs nothing. */
export async function preparePost(ctx: FacebookCtx, input: PrepareInput): Promise<PrepareResult> {
  const fingerprint = fingerprintPost(input.post);
  const kept = readCheckpoint(input.checkpoint);
  const current: PublishCheckpoint =
    kept?.fingerprint === fingerprint ? kept : { fingerprint, photoIds: [], video: null };
  return videoEdgeOf(input.post) === null
    ? preparePhotos(ctx, input, current)
    : prepareVideo(ctx, input, current);
}
