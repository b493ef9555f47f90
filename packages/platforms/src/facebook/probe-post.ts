import type { AccountAccess, Checkpoint, PostPayload, ProbeResult, UnclearCommit } from "../contract.ts";
import { refusalOf } from "../meta/classify-graph-error.ts";
import { matchPosts, normalizeText } from "../meta/match-post.ts";
import { toAddress } from "../meta/read-permalink.ts";
import { notYet, secondsToSettle } from "../meta/settle.ts";
import type { FacebookCtx } from "./facebook-ctx.ts";
import { type ListedPagePost, listRecentPosts } from "./list-recent-posts.ts";
import { probePhotoStory, probeVideo } from "./probe-media.ts";
import { readCheckpoint } from "./publish-checkpoint.ts";
import { videoEdgeOf } from "./video-edge-of.ts";

export type ProbeInput = {
  access: AccountAccess;
  post: PostPayload;
  checkpoint: Checkpoint;
  commit: UnclearCommit;
};

/** Codes that say an identical post, or one with these photos, is there already. */
const DUPLICATE_POST = /^(506(\/.*)?|368\/1404082)$/;
const PHOTOS_USED = /^(.*\/)?1366051$/;

/** Looks for a post whose commit is unclear, by the surest sign that its kind has. */
export async function probePost(ctx: FacebookCtx, input: ProbeInput): Promise<ProbeResult> {
  const prepared = readCheckpoint(input.checkpoint);
  if (videoEdgeOf(input.post) !== null)
    return prepared?.video ? probeVideo(ctx, input, prepared.video.id) : { outcome: "unknown" };
  if (input.post.type !== "story") return probeFeed(ctx, input);
  const [photoId] = prepared?.photoIds ?? [];
  return photoId === undefined ? { outcome: "unknown" } : probePhotoStory(ctx, input, photoId);
}

/**
 * Looks for the post on the Page: our photo ids prove it, the same text suggests it. Should the Page show it only
 * after a settled probe said absent, the network still refuses the second, identical post.
 */
async function probeFeed(
  ctx: FacebookCtx,
  { access, post, checkpoint, commit }: ProbeInput,
): Promise<ProbeResult> {
  const { posts, complete } = await listRecentPosts(ctx, access, commit.startedAt);
  const ours = new Set(readCheckpoint(checkpoint)?.photoIds);
  const proven = posts.find((listed) => listed.photoIds.some((id) => ours.has(id)));
  if (proven) return live(ctx, proven);

  const [only, ...others] = matchPosts(posts, { text: post.text, ...commit });
  if (only) {
    // Without a text, any picture of the Page would match.
    if (normalizeText(post.text) === "") return { outcome: "unknown" };
    return others.length === 0 ? live(ctx, only) : { outcome: "live", postId: null, url: null };
  }
  const left = secondsToSettle(commit.lastStartedAt, ctx.settleSeconds, commit.checkedAt);
  if (left > 0) return notYet(left);
  if (!complete || !(await isExplained(ctx, access, post, commit))) return { outcome: "unknown" };
  return { outcome: "absent", refusal: refusalOf(commit.failureCode, ctx.now()) };
}

/** "Already there" is believed to mean an older post only if that post can be seen. */
async function isExplained(
  ctx: FacebookCtx,
  access: AccountAccess,
  post: PostPayload,
  commit: UnclearCommit,
) {
  const code = commit.failureCode ?? "";
  if (PHOTOS_USED.test(code)) return false;
  if (!DUPLICATE_POST.test(code)) return true;
  const { posts } = await listRecentPosts(ctx, access, null);
  return posts.some((listed) => normalizeText(listed.text) === normalizeText(post.text));
}

function live(ctx: FacebookCtx, post: ListedPagePost): ProbeResult {
  return { outcome: "live", postId: post.id, url: toAddress(post.permalink ?? undefined, ctx.site) };
}
