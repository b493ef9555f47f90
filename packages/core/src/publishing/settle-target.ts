import { callTogether } from "@businesspro/db/call-together";
import type { Databases } from "@businesspro/db/client";
import { metricsInterval } from "../analytics/metrics-interval.ts";
import { publishTargetJob, writeFirstCommentJob } from "../jobs/catalogue.ts";
import { describeJob } from "../jobs/enqueue.ts";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";
import type { Transition } from "./next-step.ts";

export type SettleFacts = {
  postId?: string | null;
  postUrl?: string | null;
  /** The network's own answer to the visible call said that it took the post. */
  committed?: boolean;
  /** The network's own code, for the operator. */
  errorCode?: string | null;
  errorKind?: string | null;
  /** The code is the answer to the visible call: a later probe needs it. */
  fromCommit?: boolean;
  /** A comment is to follow under the post. */
  firstComment?: boolean;
  /** For logs and support; never secrets or captions. */
  errorMessage?: string | null;
};

type Row = { next_target: string | null; next_version: number | null };

export type NextTarget = { targetId: string; version: number };

/**
 * Writes a transition, its line in the timeline and its follow-up job, and lets go of the target.
 * A commit that the network accepted is written even when the claim was lost meanwhile: it stays true. What an
 * overtaken process merely found is not: others may have acted on the account since.
 *
 * @returns the post that waited for the account and has no job of its own: the caller goes on with it
 * @throws OvertakenError when another process holds the target and there is no accepted commit to tell
 */
export async function settleTarget(
  databases: Databases,
  target: ClaimedTarget,
  transition: Transition,
  facts: SettleFacts,
): Promise<NextTarget | null> {
  const { accountId, accessToken } = target.account;
  const parameters = { ...transition.problem?.parameters, ...stepParameters(transition, facts) };
  const [row] = await callTogether<Row>(databases, "publishing.settle", {
    organization: target.organizationId,
    target: target.id,
    token: target.claimToken,
    next: transition,
    facts: { ...facts, accountId, accessToken, parameters, metricsInSeconds: metricsInterval(0) },
    followUps: followUps(target, transition, facts),
  });
  if (!row) throw new OvertakenError(target.id);
  if (row.next_target === null || row.next_version === null) return null;
  return { targetId: row.next_target, version: row.next_version };
}

/** Jobs that are queued in the same transaction. */
function followUps(target: ClaimedTarget, transition: Transition, facts: SettleFacts) {
  const { organizationId, id: targetId, version } = target;
  if (transition.waitSeconds !== null) {
    const job = describeJob(publishTargetJob, { organizationId, targetId, version });
    return [{ ...job, inSeconds: transition.waitSeconds }];
  }
  if (transition.status !== "published" || !facts.firstComment) return [];
  return [{ ...describeJob(writeFirstCommentJob, { organizationId, targetId }), inSeconds: 0 }];
}

function stepParameters(transition: Transition, facts: SettleFacts): Record<string, string> {
  if (transition.step === "failed" || transition.step === "retry-later")
    return { key: transition.problem?.key ?? "internal" };
  if (transition.step === "published" || transition.step === "found-live")
    return facts.postId ? { postId: facts.postId } : {};
  return {};
}
