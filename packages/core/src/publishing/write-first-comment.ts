import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import { stepTenant } from "@businesspro/db/transactions";
import type { CommentCalls } from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { ensureFreshToken } from "../accounts/ensure-fresh-token.ts";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import { readBudgetWait } from "../budgets/read-budget-wait.ts";
import { readContentOptions } from "../content/content-options.ts";
import type { TenantCtx } from "../context.ts";
import { writeFirstCommentJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";

const MAX_TRIES = 5;
const RETRY_SECONDS = 30;

/**
 * Writes the comment that belongs under a published post, at most once: that the call leaves is saved before it, and
 * after an unclear end the network is asked for the comment before another may leave. Whatever becomes of it, the post
 * stays published and the account connected.
 */
export async function writeFirstComment(ctx: TenantCtx, input: { targetId: string }): Promise<void> {
  const held = await hold(ctx, input.targetId);
  if (!held) return;
  const { comments } = ctx.platforms.adapters[held.platform];
  const text = readContentOptions(held.options).firstComment;
  if (!comments || text === null || held.postId === null) {
    return settle(ctx, input.targetId, { status: "failed", reason: "post-unknown" });
  }
  try {
    const deadline = Math.round(ctx.environment.publishing.clientDeadlineSeconds * 1000);
    const account = { ...held.account, ...(await ensureFreshToken(ctx, held.account)) };
    const access = openAccountAccess(
      ctx,
      { organizationId: ctx.organizationId, platform: held.platform, account },
      AbortSignal.timeout(deadline),
    );
    const { commentId } = await write(comments, access, { ...held, postId: held.postId, text });
    await settle(ctx, input.targetId, { status: "written", commentId });
  } catch (error) {
    if (!(error instanceof PlatformError)) throw error;
    ctx.logger.warn({ targetId: input.targetId, kind: error.kind, code: error.code }, "no first comment yet");
    await settle(
      ctx,
      input.targetId,
      afterFailure(error, held.tries, ctx.environment.publishing.quietSeconds),
    );
  }
}

type Access = Parameters<CommentCalls["commit"]>[0];

async function write(
  comments: CommentCalls,
  access: Access,
  held: { wasSending: boolean; postId: string; text: string },
): Promise<{ commentId: string }> {
  const there = held.wasSending ? await comments.find(access, held.postId, held.text) : null;
  return there ?? (await comments.commit(access, held.postId, held.text));
}

type Settlement =
  | { status: "written"; commentId: string }
  | { status: "failed"; reason: string }
  /** `sending`: it may be there; `waiting`: it is not. */
  | { status: "sending" | "waiting"; seconds: number };

function afterFailure(error: PlatformError, tries: number, quietSeconds: number): Settlement {
  const ends =
    error.kind !== "transient" && error.kind !== "rate-limited" && error.kind !== "outcome-unknown";
  if (ends || tries >= MAX_TRIES) return { status: "failed", reason: error.code };
  if (error.kind === "outcome-unknown") return { status: "sending", seconds: quietSeconds };
  return { status: "waiting", seconds: RETRY_SECONDS };
}

type HeldComment = {
  platform: ImplementedPlatform;
  postId: string | null;
  options: unknown;
  tries: number;
  /** An earlier call left and its end is not known. */
  wasSending: boolean;
  account: Parameters<typeof ensureFreshToken>[1];
};

/**
 * One conditional UPDATE: of two jobs one gets the row, and nobody while a call may be under way or the network takes
 * no calls: then it comes back.
 */
async function hold(ctx: TenantCtx, targetId: string): Promise<HeldComment | null> {
  const { quietSeconds } = ctx.environment.publishing;
  const { organizationId } = ctx;
  return stepTenant(ctx.databases, ctx, async (tx) => {
    const of = await tx.publishTarget.findUnique({
      where: { id: targetId },
      select: { socialAccountId: true },
    });
    const runAt = of?.socialAccountId && (await readBudgetWait(tx, of.socialAccountId, "urgent"));
    if (runAt) {
      await enqueue(tx, writeFirstCommentJob, { organizationId, targetId }, { runAt });
      return null;
    }
    const [row] = await tx.$queryRaw<{ was: string; tries: number; social_account_id: string | null }[]>`
      WITH held AS (
        SELECT id, first_comment_status FROM publish_history
         WHERE id = ${targetId}::uuid AND status = 'published'
           AND (first_comment_status = 'waiting' OR (first_comment_status = 'sending'
             AND first_comment_at <= now() - make_interval(secs => ${quietSeconds}::double precision)))
           FOR UPDATE
      )
      UPDATE publish_history t
         SET first_comment_status = 'sending', first_comment_at = now(), first_comment_tries = first_comment_tries + 1
        FROM held WHERE t.id = held.id
      RETURNING held.first_comment_status AS was, t.first_comment_tries AS tries, t.social_account_id`;
    if (!row) return null;
    const target = await tx.publishTarget.findUniqueOrThrow({
      where: { id: targetId },
      select: {
        platform: true,
        platformPostId: true,
        content: { select: { options: true } },
        socialAccount: true,
      },
    });
    if (!target.socialAccount) return null;
    return {
      platform: target.platform as ImplementedPlatform,
      postId: target.platformPostId,
      options: target.content?.options ?? {},
      tries: row.tries,
      wasSending: row.was === "sending",
      account: target.socialAccount,
    };
  });
}

async function settle(ctx: TenantCtx, targetId: string, next: Settlement): Promise<void> {
  const { organizationId } = ctx;
  await stepTenant(ctx.databases, ctx, async (tx) => {
    await tx.publishTarget.update({
      where: { id: targetId },
      data: {
        firstCommentStatus: next.status,
        ...(next.status === "written" && { firstCommentId: next.commentId }),
      },
      select: { id: true },
    });
    if (next.status === "sending" || next.status === "waiting") {
      const runAt = new Date(ctx.now().getTime() + next.seconds * 1000);
      return enqueue(tx, writeFirstCommentJob, { organizationId, targetId }, { runAt });
    }
    await tx.publishEvent.create({
      data: {
        organizationId,
        targetId,
        step: next.status === "written" ? "comment-written" : "comment-failed",
        parameters: next.status === "failed" ? { reason: next.reason } : {},
        status: "published",
      },
      select: { id: true },
    });
  });
}
