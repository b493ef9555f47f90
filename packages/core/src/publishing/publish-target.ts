import { composePostText } from "@businesspro/contracts/post-text";
import { stepTenant } from "@businesspro/db/transactions";
import type {
  AccountAccess,
  Checkpoint,
  PlatformAdapter,
  PostPayload,
  ProbeResult,
} from "@businesspro/platforms/contract";
import { isInReview } from "@businesspro/platforms/in-review";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { doubtToken } from "../accounts/doubt-token.ts";
import { ensureFreshToken } from "../accounts/ensure-fresh-token.ts";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import { giveBackFixedRate, takeFixedRate } from "../budgets/take-fixed-rate.ts";
import type { TenantCtx } from "../context.ts";
import { publishTargetJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { type AttemptResult, type AttemptStep, failed, refusedByReview } from "./attempt-result.ts";
import { beginCommit } from "./begin-commit.ts";
import { beginProbe, type ProbeStart } from "./begin-probe.ts";
import { claimTarget } from "./claim-target.ts";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";
import { findMissingMedia } from "./find-missing-media.ts";
import { findPermalink } from "./find-permalink.ts";
import { freeAccount } from "./free-account.ts";
import { nextStep, type PublishOutcome, type Transition } from "./next-step.ts";
import { postMediaOf } from "./post-media-of.ts";
import { saveCheckpoint } from "./save-checkpoint.ts";
import { type NextTarget, settleTarget } from "./settle-target.ts";

/** Posts of one account that one job sends in a row before others get their turn. */
const IN_A_ROW = 10;
/** What a turn asks of a network whose rates are fixed: the post or a look for it, and its address. */
const CALLS_OF_A_TURN = 2;

/**
 * Takes one target as far as it can go without waiting, then those that were waiting for its account. A stale or
 * doubled job does nothing: the claim decides. The visible call leaves at most once between two definite answers
 * about it.
 */
export async function publishTarget(
  ctx: TenantCtx,
  input: { targetId: string; version: number },
): Promise<void> {
  let next: NextTarget | null = input;
  for (let turn = 0; next !== null && turn < IN_A_ROW; turn++) next = await publishOne(ctx, next);
  if (next === null) return;
  const { organizationId } = ctx;
  const job = { organizationId, ...next };
  await stepTenant(ctx.databases, ctx, (tx) => enqueue(tx, publishTargetJob, job));
}

async function publishOne(ctx: TenantCtx, input: NextTarget): Promise<NextTarget | null> {
  const target = await claimTarget(ctx.databases, {
    organizationId: ctx.organizationId,
    targetId: input.targetId,
    version: input.version,
    leaseSeconds: ctx.environment.publishing.leaseSeconds,
  });
  if (!target) return null;
  try {
    const result = await attempt(ctx, target);
    if (result === "waits") return null;
    const { outcome, facts } = result;
    const transition = nextStep(target, outcome, Math.random);
    const next = await settle(ctx, target, transition, {
      ...facts,
      firstComment: hasFirstComment(ctx, target),
    });
    // A review takes what time it takes; other posts of the account need not wait for it.
    if (isUnderReview(outcome) && transition.waitSeconds !== null) return freeAccount(ctx.databases, target);
    // The first look at its figures finds the address, too.
    if (transition.status === "published" && !target.budgetIsLow && !target.isBehind)
      await findPermalink(ctx, target, facts.postId ?? null);
    return next;
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error;
    ctx.logger.warn({ targetId: target.id }, "target was taken over; this attempt ends");
    return null;
  }
}

function isUnderReview(outcome: PublishOutcome): boolean {
  if (outcome.type === "probed") return outcome.result.outcome === "in-review";
  return outcome.type === "taken-for-review" || (outcome.type === "failed" && outcome.during === "reviewing");
}

/** `waits`: the post is ready and its account busy; whoever frees the account goes on with it. */
async function attempt(ctx: TenantCtx, target: ClaimedTarget): Promise<AttemptResult | "waits"> {
  const isKnown = isInReview(target.checkpoint);
  // Whatever fails once the visible call may have left says nothing about the post.
  const looking: AttemptStep = isKnown ? "reviewing" : "probing";
  let during: AttemptStep = target.phase === "preparing" ? "access" : looking;
  try {
    const adapter = ctx.platforms.adapters[target.platform];
    const post = postOf(ctx, target);
    // The claim began before this line, so the calls end before the lease does.
    const signal = AbortSignal.timeout(clientDeadline(ctx));
    const rate = {
      platform: target.platform,
      accountId: target.account.accountId,
      calls: CALLS_OF_A_TURN,
      edits: target.phase === "preparing" ? 1 : 0,
    };
    const seconds = await takeFixedRate(ctx, rate);
    if (seconds > 0) {
      const facts = { errorKind: "rate-limited", errorCode: "budget" };
      return { outcome: { type: "no-budget", seconds }, facts };
    }
    // What is settled compares the stored token with the one that was used.
    Object.assign(target.account, await ensureFreshToken(ctx, target.account));
    const access = openAccountAccess(ctx, target, signal);

    if (target.phase !== "preparing") {
      // What the network has under a name of its own cannot be taken for another post: the account is not needed.
      const start = isKnown
        ? { now: ctx.now(), usedPostIds: new Set<string>() }
        : await beginProbe(ctx.databases, target);
      if (!start) return { outcome: { type: "account-busy" }, facts: {} };
      const result = await probe(adapter, access, post, target, start);
      if (result.outcome === "in-review" && !isKnown)
        return takenForReview(ctx, target, result.postId, result.checkpoint);
      if (result.outcome === "absent" && result.refusal)
        return isKnown ? refusedByReview(result.refusal) : failed(result.refusal, "committing", ctx.now());
      return {
        outcome: { type: "probed", result },
        facts: result.outcome === "live" ? { postId: result.postId, postUrl: result.url } : {},
      };
    }

    during = "preparing";
    const fault = await findMissingMedia(ctx, target);
    if (fault) return { outcome: { type: "media-unavailable", fault }, facts: {} };
    let kept = JSON.stringify(target.checkpoint);
    const keep = async (checkpoint: Checkpoint) => {
      const made = JSON.stringify(checkpoint);
      if (made === kept) return;
      await saveCheckpoint(ctx.databases, target, checkpoint, ctx.environment.publishing.leaseSeconds);
      kept = made;
    };
    const prepared = await adapter.prepare(access, post, target.checkpoint, keep);
    if (prepared.state === "wait") {
      await keep(prepared.checkpoint);
      return { outcome: { type: "still-preparing", seconds: prepared.seconds }, facts: {} };
    }

    const began = performance.now();
    const begun = await beginCommit(
      ctx.databases,
      target,
      prepared.checkpoint,
      ctx.environment.publishing.quietSeconds,
    );
    if (!begun) {
      // Posts that only look whether it is their turn must not use up what those whose turn it is need.
      await giveBackFixedRate(ctx, rate);
      return "waits";
    }
    if (begun.lateSeconds !== null)
      ctx.metrics.postLateness.observe({ platform: target.platform }, begun.lateSeconds);
    // A process that froze between the fence and here must not send: somebody else may act soon.
    const left = clientDeadline(ctx) - (performance.now() - began);
    if (left <= 0) throw new OvertakenError(target.id);

    during = "committing";
    const { postId, inReview } = await adapter.commit(
      { ...access, signal: AbortSignal.timeout(Math.ceil(left)) },
      post,
      prepared.checkpoint,
    );
    if (inReview) return await takenForReview(ctx, target, postId, inReview);
    return { outcome: { type: "committed" }, facts: { postId, committed: true } };
  } catch (error) {
    if (error instanceof OvertakenError) throw error;
    if (error instanceof PlatformError)
      return failed(await renewedInstead(ctx, target, error, during), during, ctx.now());
    // A fault of ours must still lead somewhere: handled like a network's, ended by the same limits.
    ctx.logger.error({ err: error, targetId: target.id, during }, "publishing failed unexpectedly");
    const kind = during === "committing" ? "outcome-unknown" : "transient";
    return failed(new PlatformError(kind, "internal", "unexpected error"), during, ctx.now());
  }
}

/** A refused token that is renewed by another is a passing trouble, the first time. */
async function renewedInstead(
  ctx: TenantCtx,
  target: ClaimedTarget,
  error: PlatformError,
  during: AttemptStep,
): Promise<PlatformError> {
  if (error.kind !== "reauth" || during === "access" || !(await doubtToken(ctx, target.account)))
    return error;
  return new PlatformError("transient", error.code, error.message, { cause: error });
}

/** The post's name is kept first: from then on it is asked for by it. */
async function takenForReview(
  ctx: TenantCtx,
  target: ClaimedTarget,
  postId: string,
  checkpoint: Checkpoint,
): Promise<AttemptResult> {
  await saveCheckpoint(ctx.databases, target, checkpoint, ctx.environment.publishing.leaseSeconds);
  return { outcome: { type: "taken-for-review" }, facts: { postId } };
}

function postOf(ctx: TenantCtx, target: ClaimedTarget): PostPayload {
  return {
    type: target.contentType,
    text: composePostText(target.caption, target.hashtags),
    options: target.options,
    message: null,
    media: postMediaOf(ctx, target),
  };
}

function probe(
  adapter: PlatformAdapter,
  access: AccountAccess,
  post: PostPayload,
  target: ClaimedTarget,
  start: ProbeStart,
): Promise<ProbeResult> {
  const lastStartedAt = target.committingAt ?? start.now;
  return adapter.probe(access, post, target.checkpoint ?? {}, {
    startedAt: target.firstCommitAt ?? lastStartedAt,
    lastStartedAt,
    checkedAt: start.now,
    failureCode: target.commitErrorCode,
    usedPostIds: start.usedPostIds,
    receipt: null,
  });
}

async function settle(
  ctx: TenantCtx,
  target: ClaimedTarget,
  transition: Transition,
  facts: AttemptResult["facts"],
): Promise<NextTarget | null> {
  const named: Transition = transition.problem
    ? {
        ...transition,
        problem: {
          key: transition.problem.key,
          parameters: {
            platform: target.platform,
            account: target.account.accountName,
            reason: facts.reason ?? "",
            ...(transition.waitSeconds !== null && {
              at: new Date(ctx.now().getTime() + transition.waitSeconds * 1000).toISOString(),
            }),
          },
        },
      }
    : transition;
  const next = await settleTarget(ctx.databases, target, named, facts);
  const { status } = transition;
  ctx.metrics.publishing.inc({ platform: target.platform, status, error_kind: facts.errorKind ?? "none" });
  return next;
}

/** Stories have no comments. */
function hasFirstComment(ctx: TenantCtx, target: ClaimedTarget): boolean {
  const { comments } = ctx.platforms.adapters[target.platform];
  return comments !== null && target.contentType !== "story" && target.options.firstComment !== null;
}

function clientDeadline(ctx: TenantCtx): number {
  return Math.round(ctx.environment.publishing.clientDeadlineSeconds * 1000);
}
