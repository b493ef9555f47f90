import type { ProbeResult } from "../contract.ts";
import { refusalOf } from "../meta/classify-graph-error.ts";
import { toAddress } from "../meta/read-permalink.ts";
import { notYet, secondsToSettle } from "../meta/settle.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { listStories } from "./list-stories.ts";
import type { ProbeInput } from "./probe-post.ts";
import { readVideoStatus } from "./read-video-status.ts";

/** A reel or a video story: the video itself says whether it was published. */
export async function probeVideo(ctx: FacebookCtx, input: ProbeInput, videoId: string): Promise<ProbeResult> {
  const { state } = await readVideoStatus(ctx, input.access, videoId);
  return state === "published" ? { outcome: "live", postId: videoId, url: null } : notThere(ctx, input);
}

/** A photo story: the Page's stories name the photo that they were made of. */
export async function probePhotoStory(
  ctx: FacebookCtx,
  input: ProbeInput,
  photoId: string,
): Promise<ProbeResult> {
  const story = (await listStories(ctx, input.access)).find(({ mediaId }) => mediaId === photoId);
  if (!story) return notThere(ctx, input);
  return { outcome: "live", postId: story.postId, url: toAddress(story.url ?? undefined, ctx.site) };
}

function notThere(ctx: FacebookCtx, { commit }: ProbeInput): ProbeResult {
  const left = secondsToSettle(commit.lastStartedAt, ctx.settleSeconds, commit.checkedAt);
  if (left > 0) return notYet(left);
  return { outcome: "absent", refusal: refusalOf(commit.failureCode, ctx.now()) };
}
