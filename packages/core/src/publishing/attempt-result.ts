import type { PlatformError } from "@businesspro/platforms/platform-error";
import type { PublishOutcome } from "./next-step.ts";
import type { SettleFacts } from "./settle-target.ts";

/** What an attempt was at when it failed. */
export type AttemptStep = Extract<PublishOutcome, { type: "failed" }>["during"];
/** What became of an attempt, and what is to be kept of it. */
export type AttemptResult = { outcome: PublishOutcome; facts: SettleFacts & { reason?: string } };

/** The network has the post and does not show it. */
export function refusedByReview({ kind, code, message }: PlatformError): AttemptResult {
  return {
    outcome: { type: "refused-by-review" },
    facts: { errorKind: kind, errorCode: code, errorMessage: message },
  };
}

/** @param now against which the network's own wish to wait is read */
export function failed(error: PlatformError, during: AttemptStep, now: Date): AttemptResult {
  return {
    outcome: {
      type: "failed",
      during,
      kind: error.kind,
      retryAfterSeconds: secondsUntil(error.retryAt, now),
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

function secondsUntil(instant: Date | null, now: Date): number | null {
  return instant ? Math.max(1, (instant.getTime() - now.getTime()) / 1000) : null;
}
