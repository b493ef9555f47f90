import { composePostText } from "@businesspro/contracts/post-text";
import type {
  AccountAccess,
  Checkpoint,
  PlatformAdapter,
  PostPayload,
  ProbeResult,
} from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import type { TenantCtx } from "../context.ts";
import { beginCommit } from "./begin-commit.ts";
import { beginProbe, type ProbeStart } from "./begin-probe.ts";
import { claimTarget } from "./claim-target.ts";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";
import { findMissingMedia } from "./find-missing-media.ts";
import { findPermalink } from "./find-permalink.ts";
import { nextStep, type PublishOutcome, type Transition } from "./next-step.ts";
import { postMediaOf } from "./post-media-of.ts";
import { saveCheckpoint } from "./save-checkpoint.ts";
import { type SettleFacts, settleTarget } from "./settle-target.ts";

/**
 * Takes one target as far as it can go without waiting. A stale or doubled job does nothing:
 * the claim decides. The visible call leaves at most once between two definite answers about it.
 */
export async function publishTarget(
  ctx: TenantCtx,
  input: { targetId: string; version: number },
): Promise<void> {
  const target = await claimTarget(ctx.databases, {
    organizationId: ctx.organizationId,
    targetId: input.targetId,
    version: input.version,
    leaseSeconds: ctx.environment.publishing.leaseSeconds,
  });
  if (!target) return;
  try {
    const { outcome, facts } = await attempt(ctx, target);
    const transition = nextStep(target, outcome, Math.random);
    await settle(ctx, target, transition, { ...facts, firstComment: hasFirstComment(ctx, target) });
    if (transition.status === "published") await findPermalink(ctx, target, facts.postId ?? null);
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error;
    ctx.logger.warn({ targetId: target.id }, "target was taken over; this attempt ends");
  }
}

type Step = Extract<PublishOutcome, { type: "failed" }>["during"];
type Result = { outcome: PublishOutcome; facts: SettleFacts & { reason?: string } };

async function attempt(ctx: TenantCtx, target: ClaimedTarget): Promise<Result> {
  let during: Step = "access";
  try {
    const adapter = ctx.platforms.adapters[target.platform];
    const post = postOf(ctx, target);
    // The claim began before this line, so the calls end before the lease does.
    const access = openAccountAccess(ctx, target, AbortSignal.timeout(clientDeadline(ctx)));

    if (target.phase !== "preparing") {
      during = "probing";
      const start = await beginProbe(ctx.databases, target);
      if (!start) return { outcome: { type: "account-busy" }, facts: {} };
      const result = await probe(adapter, access, post, target, start);
      if (result.outcome === "absent" && result.refusal) return failed(ctx, result.refusal, "committing");
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
    if (!begun) return { outcome: { type: "account-busy" }, facts: {} };
    // A process that froze between the fence and here must not send: somebody else may act soon.
    const left = clientDeadline(ctx) - (performance.now() - began);
    if (left <= 0) throw new OvertakenError(target.id);

    during = "committing";
    const { postId } = await adapter.commit(
      { ...access, signal: AbortSignal.timeout(Math.ceil(left)) },
      post,
      prepared.checkpoint,
    );
    return { outcome: { type: "committed" }, facts: { postId, committed: true } };
  } catch (error) {
    if (error instanceof OvertakenError) throw error;
    if (error instanceof PlatformError) return failed(ctx, error, during);
    // A fault of ours must still lead somewhere: handled like a network's, ended by the same limits.
    ctx.logger.error({ err: error, targetId: target.id, during }, "publishing failed unexpectedly");
    const kind = during === "committing" ? "outcome-unknown" : "transient";
    return failed(ctx, new PlatformError(kind, "internal", "unexpected error"), during);
  }
}

function failed(ctx: TenantCtx, error: PlatformError, during: Step): Result {
  return {
    outcome: {
      type: "failed",
      during,
      kind: error.kind,
      retryAfterSeconds: secondsUntil(error.retryAt, ctx.now()),
    },
    facts: {
      errorKind: error.kind,
      errorCode: error.code,
      errorMessage: error.message,
      reason: error.userMessage ?? error.code,
      fromCommit: during === "committing",
    },
  };
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
  facts: Result["facts"],
): Promise<void> {
  const named: Transition = transition.problem
    ? {
        ...transition,
        problem: {
          key: transition.problem.key,
          parameters: {
            platform: target.platform,
            account: target.account.accountName,
            reason: facts.reason ?? "",
          },
        },
      }
    : transition;
  await settleTarget(ctx.databases, target, named, facts);
}

/** Stories have no comments. */
function hasFirstComment(ctx: TenantCtx, target: ClaimedTarget): boolean {
  const { comments } = ctx.platforms.adapters[target.platform];
  return comments !== null && target.contentType !== "story" && target.options.firstComment !== null;
}

function clientDeadline(ctx: TenantCtx): number {
  return Math.round(ctx.environment.publishing.clientDeadlineSeconds * 1000);
}

function secondsUntil(instant: Date | null, now: Date): number | null {
  return instant ? Math.max(1, (instant.getTime() - now.getTime()) / 1000) : null;
}
