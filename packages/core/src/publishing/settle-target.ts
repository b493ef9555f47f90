import type { Transaction } from "@businesspro/db/transactions";
import { markNeedsReconnect } from "../accounts/mark-needs-reconnect.ts";
import { metricsInterval } from "../analytics/metrics-interval.ts";
import { publishTargetJob, syncTargetMetricsJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { accountQueue } from "./account-queue.ts";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";
import type { Transition } from "./next-step.ts";
import { refreshContentStatus } from "./refresh-content-status.ts";

export type SettleFacts = {
  postId?: string | null;
  postUrl?: string | null;
  /** The network's own code, for the operator. */
  errorCode?: string | null;
  errorKind?: string | null;
  /** The code is the answer to the visible call: a later probe needs it. */
  fromCommit?: boolean;
  /** For logs and support; never secrets or captions. */
  errorMessage?: string | null;
};

/**
 * Writes a transition, its line in the timeline and its follow-up job, and lets go of the target.
 * A known success is written even when the claim was lost meanwhile: that the post is out stays true.
 *
 * @throws OvertakenError when another process holds the target and there is no success to tell
 */
export async function settleTarget(
  tx: Transaction,
  target: ClaimedTarget,
  transition: Transition,
  facts: SettleFacts,
  options: { quietSeconds: number },
): Promise<void> {
  const done = transition.waitSeconds === null;
  const published = transition.status === "published";
  const parameters = JSON.stringify({
    ...transition.problem?.parameters,
    ...stepParameters(transition, facts),
  });
  const [row] = await tx.$queryRaw<{ next_attempt_at: Date | null; now: Date }[]>`
    WITH settled AS (
      UPDATE publish_history
         SET status = ${transition.status}, phase = ${transition.phase},
             owner_says_absent = owner_says_absent AND ${transition.phase === "confirming" && transition.status === "publishing"},
             retry_count = ${transition.retryCount}, look_count = ${transition.lookCount},
             claim_token = NULL, claim_deadline = NULL,
             next_attempt_at = CASE WHEN ${done} THEN NULL
                                    ELSE now() + make_interval(secs => ${transition.waitSeconds ?? 0}::double precision) END,
             platform_post_id = coalesce(${facts.postId ?? null}, platform_post_id),
             post_url = coalesce(${facts.postUrl ?? null}, post_url),
             published_at = CASE WHEN ${published} THEN coalesce(published_at, now()) ELSE published_at END,
             error_key = ${transition.problem?.key ?? null},
             error_parameters = ${transition.problem ? JSON.stringify(transition.problem.parameters) : null}::jsonb,
             error_kind = ${facts.errorKind ?? null}, error_code = ${facts.errorCode ?? null},
             commit_error_code = CASE WHEN ${facts.fromCommit ?? false} THEN ${facts.errorCode ?? null} ELSE commit_error_code END,
             error_message = ${facts.errorMessage ?? null}
       WHERE id = ${target.id}::uuid
         AND (claim_token = ${target.claimToken}::uuid OR (${published} AND status IN ('publishing', 'needs_review')))
      RETURNING organization_id, id, status, phase, next_attempt_at
    ), lease AS (
      UPDATE account_leases
         SET deadline = CASE WHEN ${transition.phase === "confirming" && !done}
                             THEN now() + make_interval(secs => ${(transition.waitSeconds ?? 0) + options.quietSeconds}::double precision)
                             ELSE now() END
       WHERE platform = ${target.platform} AND account_id = ${target.account.accountId} AND target_id = ${target.id}::uuid
    ), noted AS (
      INSERT INTO publish_events (organization_id, target_id, step, parameters, status, phase)
      SELECT organization_id, id, ${transition.step}, ${parameters}::jsonb, status, phase
        FROM settled WHERE ${transition.step}::text IS NOT NULL
    )
    SELECT next_attempt_at, now() FROM settled`;
  if (!row) throw new OvertakenError(target.id);
  if (transition.disconnects && target.account.id) {
    await markNeedsReconnect(tx, target.account.id, target.account.accessToken);
  }
  if (published) {
    const firstLook = metricsInterval(0) ?? 0;
    await enqueue(
      tx,
      syncTargetMetricsJob,
      { organizationId: target.organizationId, targetId: target.id },
      { runAt: new Date(row.now.getTime() + firstLook * 1000) },
    );
  }
  if (done) await refreshContentStatus(tx, target.contentId);
  else {
    await enqueue(
      tx,
      publishTargetJob,
      {
        organizationId: target.organizationId,
        targetId: target.id,
        version: target.version,
        queue: accountQueue(target.platform, target.account.accountId),
      },
      { runAt: row.next_attempt_at },
    );
  }
}

function stepParameters(transition: Transition, facts: SettleFacts): Record<string, string> {
  if (transition.step === "failed" || transition.step === "retry-later")
    return { key: transition.problem?.key ?? "internal" };
  if (transition.step === "published" || transition.step === "found-live")
    return facts.postId ? { postId: facts.postId } : {};
  return {};
}
