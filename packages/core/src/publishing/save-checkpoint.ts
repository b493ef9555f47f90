import { type Databases, Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import type { Checkpoint } from "@businesspro/platforms/contract";
import { type ClaimedTarget, OvertakenError } from "./claimed-target.ts";

/** Keeps what `prepare` has made, and the claim alive. @throws OvertakenError */
export async function saveCheckpoint(
  databases: Databases,
  target: ClaimedTarget,
  checkpoint: Checkpoint,
  leaseSeconds: number,
): Promise<void> {
  const [row] = await callTenant<{ kept: boolean }>(
    databases,
    Prisma.sql`SELECT publishing.keep(${target.organizationId}::uuid, ${target.id}::uuid, ${target.claimToken}::uuid,
      ${JSON.stringify(checkpoint)}::jsonb, ${leaseSeconds}::double precision) AS kept`,
  );
  if (!row?.kept) throw new OvertakenError(target.id);
}
