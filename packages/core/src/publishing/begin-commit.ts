import type { Transaction } from "@businesspro/db/transactions";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";

/**
 * Writes down that the one visible call is about to leave, if the target is still ours and no other target
 * of the same account has an open outcome. From here nobody else acts on it for `quietSeconds`.
 *
 * @returns when the commit began, or null while the account is busy
 * @throws OvertakenError
 */
export async function beginCommit(
  tx: Transaction,
  target: ClaimedTarget,
  checkpoint: Checkpoint,
  quietSeconds: number,
): Promise<Date | null> {
  const [row] = await tx.$queryRaw<{ leased: boolean; committing_at: Date | null }[]>`
    WITH lease AS (
      INSERT INTO account_leases (platform, account_id, target_id, deadline)
      VALUES (${target.platform}, ${target.account.accountId}, ${target.id}::uuid,
              now() + make_interval(secs => ${quietSeconds}::double precision))
      ON CONFLICT (platform, account_id) DO UPDATE
         SET target_id = excluded.target_id, deadline = excluded.deadline
       WHERE account_leases.target_id = excluded.target_id OR account_leases.deadline <= now()
      RETURNING target_id
    ), mine AS (
      UPDATE publish_history
         SET phase = 'committing', committing_at = now(), first_commit_at = coalesce(first_commit_at, now()),
             commit_error_code = NULL, checkpoint = ${JSON.stringify(checkpoint)}::jsonb,
             look_count = 0, claim_deadline = now() + make_interval(secs => ${quietSeconds}::double precision)
       WHERE id = ${target.id}::uuid AND claim_token = ${target.claimToken}::uuid AND claim_deadline > now()
         AND EXISTS (SELECT 1 FROM lease)
      RETURNING organization_id, id, status, phase, committing_at
    ), noted AS (
      INSERT INTO publish_events (organization_id, target_id, step, status, phase)
      SELECT organization_id, id, 'sending', status, phase FROM mine
    )
    SELECT EXISTS (SELECT 1 FROM lease) AS leased, (SELECT committing_at FROM mine) AS committing_at`;
  if (!row?.leased) return null;
  if (!row.committing_at) throw new OvertakenError(target.id);
  return row.committing_at;
}
