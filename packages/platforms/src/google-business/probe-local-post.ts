import type { AccountAccess, Checkpoint, PostPayload, ProbeResult, UnclearCommit } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
import { inReview } from "../in-review.ts";
import { matchPosts, normalizeText } from "../meta/match-post.ts";
import { notYet, secondsToSettle } from "../meta/settle.ts";
import { topicTypeOf } from "./build-local-post.ts";
import { refusalOf } from "./classify-google-error.ts";
import type { GoogleCtx } from "./google-ctx.ts";
import { listLocalPosts } from "./list-local-posts.ts";
import { type LocalPost, searchUrlOf } from "./local-post.ts";
import { readCheckpoint } from "./post-checkpoint.ts";
import { readReview } from "./read-review.ts";

/** Google fetches a post's picture while it makes the post: a call that nobody waits for any more may still be at it. */
export const PICTURE_SECONDS = 20;

export type ProbeInput = {
  access: AccountAccess;
  post: PostPayload;
  checkpoint: Checkpoint;
  commit: UnclearCommit;
};

/** Asks for the post by the name that Google gave it, or looks for it where its creation was not answered. */
export async function probeLocalPost(ctx: GoogleCtx, input: ProbeInput): Promise<ProbeResult> {
  const name = readCheckpoint(input.checkpoint)?.name;
  return name === undefined ? findPost(ctx, input) : readReview(ctx, input, name);
}

/** A post of our text and kind, made since our call, that belongs to no other target. */
async function findPost(ctx: GoogleCtx, { access, post, commit }: ProbeInput): Promise<ProbeResult> {
  const { posts, complete } = await listLocalPosts(ctx, access, commit.startedAt);
  const topicType = topicTypeOf(post);
  const found = matchPosts(posts, { text: post.text, ...commit })
    .map((listed) => listed.post)
    .filter((listed) => listed.topicType === topicType);
  // One that was refused before, by an earlier try, says nothing about this one as long as there is another.
  const standing = found.filter(({ state }) => state !== "REJECTED");
  const [only, ...others] = standing.length > 0 ? standing : found.slice(0, 1);
  if (only) {
    // Without a text, any picture of the place would match.
    if (normalizeText(post.text) === "") return { outcome: "unknown" };
    return others.length === 0 ? standingOf(ctx, post, only) : oneOf(ctx, post, standing);
  }
  const settles = ctx.settleSeconds + (post.media.length > 0 ? PICTURE_SECONDS : 0);
  const left = secondsToSettle(commit.lastStartedAt, settles, commit.checkedAt);
  if (left > 0) return notYet(left);
  if (!complete) return { outcome: "unknown" };
  return { outcome: "absent", refusal: refusalOf(commit.failureCode, ctx.now()) };
}

function standingOf(ctx: GoogleCtx, post: PostPayload, found: LocalPost): ProbeResult {
  if (found.state === "LIVE") return { outcome: "live", postId: found.name, url: searchUrlOf(ctx, found) };
  const checkpoint = inReview({ fingerprint: fingerprintPost(post), name: found.name });
  return { outcome: "in-review", postId: found.name, checkpoint };
}

/** Several that could be ours: which one cannot be told, but ours is among them. */
function oneOf(ctx: GoogleCtx, post: PostPayload, standing: readonly LocalPost[]): ProbeResult {
  if (standing.some(({ state }) => state === "LIVE")) return { outcome: "live", postId: null, url: null };
  const [newest] = standing;
  return newest ? standingOf(ctx, post, newest) : { outcome: "unknown" };
}
