import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";

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
  const [row] = await callTenant<{ outcome: "begun" | "busy" | "overtaken"; late_seconds: number | null }>(
    databases,
    Prisma.sql`SELECT outcome, late_seconds FROM publishing.begin_commit(${target.organizationId}::uuid, ${target.id}::uuid,
      ${target.claimToken}::uuid, ${target.account.accountId}, ${JSON.stringify(checkpoint)}::jsonb,
      ${quietSeconds}::double precision)`,
  );
  if (!row || row.outcome === "overtaken") throw new OvertakenError(target.id);
  return row.outcome === "begun" ? { lateSeconds: row.late_seconds } : null;
}
