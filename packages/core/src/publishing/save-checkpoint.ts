import type { Transaction } from "@businesspro/db/transactions";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";

/** Keeps what `prepare` has made, and the claim alive. @throws OvertakenError */
export async function saveCheckpoint(
  tx: Transaction,
  target: ClaimedTarget,
  checkpoint: Checkpoint,
  leaseSeconds: number,
): Promise<void> {
  const kept = await tx.$executeRaw`
    UPDATE publish_history
       SET checkpoint = ${JSON.stringify(checkpoint)}::jsonb,
           claim_deadline = now() + make_interval(secs => ${leaseSeconds}::double precision)
     WHERE id = ${target.id}::uuid AND claim_token = ${target.claimToken}::uuid AND claim_deadline > now()`;
  if (kept !== 1) throw new OvertakenError(target.id);
}
