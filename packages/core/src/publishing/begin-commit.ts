import { callTogether } from "@businesspro/db/call-together";
import type { Databases } from "@businesspro/db/client";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";

type Row = { outcome: "begun" | "busy" | "overtaken"; late_seconds: number | null };

/**
 * Writes down that the one visible call is about to leave, if the target is still ours and no other target
 * of the same account has an open outcome. From here nobody else acts on it for `quietSeconds`.
 *
 * @returns null while the account is busy; otherwise how late this is, null for the second call of one due time
 * @throws OvertakenError
 */
export async function beginCommit(
  databases: Databases,
  target: ClaimedTarget,
  checkpoint: Checkpoint,
  quietSeconds: number,
): Promise<{ lateSeconds: number | null } | null> {
  const [row] = await callTogether<Row>(databases, "publishing.begin_commit", {
    organization: target.organizationId,
    target: target.id,
    token: target.claimToken,
    account: target.account.accountId,
    checkpoint,
    quietSeconds,
  });
  if (!row || row.outcome === "overtaken") throw new OvertakenError(target.id);
  return row.outcome === "begun" ? { lateSeconds: row.late_seconds } : null;
}
