import type {
  AccountAccess,
  Checkpoint,
  PlatformAdapter,
  ProbeResult,
  UnclearCommit,
} from "@businesspro/platforms/contract";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import type { TenantCtx } from "../context.ts";
import { OvertakenError } from "../publishing/claimed-target.ts";
import type { PublishOutcome } from "../publishing/next-step.ts";
import type { ClaimedMessage, MessageBatch } from "./claim-messages.ts";
import { depart } from "./depart.ts";
import { messagePayload } from "./message-payload.ts";
import { nextMessageStep } from "./next-message-step.ts";
import { toPlatformError } from "./receipt-failure.ts";
import { type MessageFacts, settleMessage } from "./settle-message.ts";

/** Makes what all messages of a batch share; settles once for all of them. */
export type Prepare = (access: AccountAccess) => Promise<Checkpoint>;

/**
 * Takes one message as far as it can go without waiting. The call leaves at most once between two definite answers about
 * it, and only when the person agrees at that moment. An unclear one waits for what webhooks say.
 */
export async function sendMessage(
  ctx: TenantCtx,
  adapter: PlatformAdapter,
  batch: MessageBatch,
  message: ClaimedMessage,
  prepare: Prepare,
): Promise<void> {
  try {
    const result = await attempt(ctx, adapter, batch, message, prepare);
    if (!result) return;
    const transition = nextMessageStep(
      { ...message, ownerSaysAbsent: false },
      result.outcome,
      result.facts.error,
      Math.random,
    );
    await settleMessage(ctx.databases, batch, message, transition, result.facts);
  } catch (error) {
    if (!(error instanceof OvertakenError)) throw error;
    ctx.logger.warn({ recipientId: message.id }, "message was taken over; this attempt ends");
  }
}

type Step = Extract<PublishOutcome, { type: "failed" }>["during"];
type Result = { outcome: PublishOutcome; facts: MessageFacts };

/** null: it must not be sent, which is written down already. */
async function attempt(
  ctx: TenantCtx,
  adapter: PlatformAdapter,
  batch: MessageBatch,
  message: ClaimedMessage,
  prepare: Prepare,
): Promise<Result | null> {
  const person = { phone: message.phone ?? "", name: message.name ?? "" };
  const facts: MessageFacts = { postId: null, attempt: message.attempt, error: null, fromCommit: false };
  let during: Step = message.phase === "preparing" ? "access" : "probing";
  try {
    const deadline = Math.round(ctx.environment.publishing.clientDeadlineSeconds * 1000);
    const account = {
      ...batch.account,
      tokenExpiresAt: batch.account.tokenExpiresAt === null ? null : new Date(batch.account.tokenExpiresAt),
    };
    const open = (milliseconds: number) =>
      openAccountAccess(
        ctx,
        { organizationId: batch.organizationId, platform: adapter.manifest.platform, account },
        AbortSignal.timeout(milliseconds),
      );

    if (message.phase !== "preparing") {
      during = "probing";
      const post = messagePayload(ctx, batch, person, "");
      const known = unclear(batch, message);
      const told = await adapter.probe(noAccess(batch), post, {}, known);
      const result = told.outcome === "unknown" ? waitForReceipt(ctx, known) : told;
      if (result.outcome === "absent" && result.refusal)
        return failed(ctx, facts, result.refusal, "committing");
      const postId = result.outcome === "live" ? result.postId : null;
      return { outcome: { type: "probed", result }, facts: { ...facts, postId } };
    }

    during = "preparing";
    const checkpoint = await prepare(open(deadline));
    const departed = await depart(ctx, {
      adapter,
      batch,
      message,
      person,
      access: open(deadline),
      checkpoint,
    });
    if (!departed) return null;
    facts.attempt = departed.attempt;
    during = "committing";
    const { postId } = await departed.answer;
    return { outcome: { type: "committed" }, facts: { ...facts, postId } };
  } catch (error) {
    if (error instanceof OvertakenError) throw error;
    if (error instanceof PlatformError) return failed(ctx, facts, error, during);
    // A fault of ours must still lead somewhere: handled like a network's, ended by the same limits.
    ctx.logger.error({ err: error, recipientId: message.id, during }, "sending failed unexpectedly");
    const kind = during === "committing" ? "outcome-unknown" : "transient";
    return failed(ctx, facts, new PlatformError(kind, "internal", "unexpected error"), during);
  }
}

/** Words of the network may be late: the owner is asked only after several quiet windows without any. */
const RECEIPT_WINDOWS = 6;

function waitForReceipt(ctx: TenantCtx, commit: UnclearCommit): ProbeResult {
  const { quietSeconds } = ctx.environment.publishing;
  const waited = (commit.checkedAt.getTime() - commit.lastStartedAt.getTime()) / 1000;
  return waited < RECEIPT_WINDOWS * quietSeconds
    ? { outcome: "not-yet", seconds: quietSeconds }
    : { outcome: "unknown" };
}

/** Its receipts alone are read: a look needs no token, and goes on when there is none any more. */
function noAccess(batch: MessageBatch): AccountAccess {
  const { accountId, flow, metadata } = batch.account;
  return { accountId, flow, metadata, accessToken: "", signal: AbortSignal.timeout(1000) };
}

function unclear(batch: MessageBatch, message: ClaimedMessage): UnclearCommit {
  const { receipt } = message;
  const lastStartedAt = new Date(message.committingAt ?? batch.now);
  return {
    startedAt: new Date(message.firstCommitAt ?? lastStartedAt),
    lastStartedAt,
    checkedAt: new Date(batch.now),
    failureCode: message.commitErrorCode,
    usedPostIds: new Set<string>(),
    receipt: receipt && {
      postId: receipt.messageId,
      // A failure counts only as long as nothing stronger was said.
      failure: receipt.delivery === "failed" && receipt.failure ? toPlatformError(receipt.failure) : null,
    },
  };
}

function failed(ctx: TenantCtx, facts: MessageFacts, error: PlatformError, during: Step): Result {
  const retryAfterSeconds = error.retryAt
    ? Math.max(1, (error.retryAt.getTime() - ctx.now().getTime()) / 1000)
    : null;
  return {
    outcome: { type: "failed", during, kind: error.kind, retryAfterSeconds },
    facts: { ...facts, error, fromCommit: during === "committing" },
  };
}
