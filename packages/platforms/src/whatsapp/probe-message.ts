import type { ProbeResult, UnclearCommit } from "../contract.ts";
import { notYet, secondsToSettle } from "../meta/settle.ts";

/**
 * No list of sent messages exists: only a webhook that carries our reference can tell. A message that failed there was
 * taken before, so a failure without a reason of its own is still a definite "not there".
 */
export function probeMessage(settleSeconds: number, commit: UnclearCommit): ProbeResult {
  const { receipt } = commit;
  if (receipt)
    return receipt.failure
      ? { outcome: "absent", refusal: receipt.failure }
      : { outcome: "live", postId: receipt.postId, url: null };
  const left = secondsToSettle(commit.lastStartedAt, settleSeconds, commit.checkedAt);
  return left > 0 ? notYet(left) : { outcome: "unknown" };
}
