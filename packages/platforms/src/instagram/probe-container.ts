import type { AccountAccess, Checkpoint, PostPayload, ProbeResult, UnclearCommit } from "../contract.ts";
import { refusalOf } from "../meta/classify-graph-error.ts";
import { matchPosts, normalizeText } from "../meta/match-post.ts";
import { notYet, secondsToSettle } from "../meta/settle.ts";
import { readCheckpoint } from "./container-checkpoint.ts";
import type { InstagramCtx } from "./instagram-ctx.ts";
import { isFull, listRecentMedia } from "./list-recent-media.ts";
import { readContainer } from "./read-container.ts";

export type ProbeInput = {
  access: AccountAccess;
  post: PostPayload;
  checkpoint: Checkpoint;
  commit: UnclearCommit;
};

/**
 * The container knows whether it was published; the feed knows under which id. A container that is finished but
 * unpublished may still follow until the commit has settled, and can then be published again by the same id.
 */
export async function probeContainer(ctx: InstagramCtx, input: ProbeInput): Promise<ProbeResult> {
  const { access, post, commit } = input;
  const prepared = readCheckpoint(input.checkpoint);
  if (!prepared || prepared.containerId === null) return probeByCaption(ctx, input);
  const container = await readContainer(ctx, access, prepared.containerId);
  if (container.status === "EXPIRED" || container.status === "ERROR") {
    return { outcome: "absent", refusal: refusalOf(commit.failureCode, ctx.now()) };
  }
  // A story has no caption to go by: the container's word and the time have to do.
  const text = post.type === "story" ? "" : post.text;
  const edge = post.type === "story" ? "stories" : "media";
  const listed = matchPosts(await listRecentMedia(ctx, access, edge, commit.startedAt), {
    text,
    ...commit,
  });
  // The container's word counts: while it is unpublished, a post with the same caption is another one. Without that
  // word a caption has to do, and without a caption any picture would match.
  const told = container.status !== "MISSING";
  const trusted = told ? container.status === "PUBLISHED" : normalizeText(text) !== "";
  const [only, ...others] = trusted ? listed : [];
  if (only && others.length === 0) return { outcome: "live", postId: only.id, url: only.permalink };
  if (only) return { outcome: "live", postId: null, url: null };
  const left = secondsToSettle(commit.lastStartedAt, ctx.settleSeconds, commit.checkedAt);
  if (left > 0) return notYet(left);
  if (container.status === "PUBLISHED") return { outcome: "live", postId: null, url: null };
  if (container.status === "MISSING") throw container.error;
  return { outcome: "absent", refusal: refusalOf(commit.failureCode, ctx.now()) };
}

/** Of a restored backup, which knows no container of a post that may have gone out since: its caption has to do. */
async function probeByCaption(ctx: InstagramCtx, { access, post, commit }: ProbeInput): Promise<ProbeResult> {
  if (post.type === "story" || normalizeText(post.text) === "") return { outcome: "unknown" };
  const listed = await listRecentMedia(ctx, access, "media", commit.startedAt);
  const [only, ...others] = matchPosts(listed, { text: post.text, ...commit });
  if (only && others.length === 0) return { outcome: "live", postId: only.id, url: only.permalink };
  if (only) return { outcome: "live", postId: null, url: null };
  const left = secondsToSettle(commit.lastStartedAt, ctx.settleSeconds, commit.checkedAt);
  if (left > 0) return notYet(left);
  return isFull(listed) ? { outcome: "unknown" } : { outcome: "absent", refusal: null };
}
