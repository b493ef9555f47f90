import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";

/** Places of the plan that are taken: members, and invitations that may still be accepted. */
export async function countPlaces(tx: Transaction, ctx: TenantCtx): Promise<number> {
  const { organizationId } = ctx;
  const members = await tx.organizationMember.count({ where: { organizationId } });
  const invited = await tx.invitation.count({
    where: { organizationId, acceptedAt: null, revokedAt: null, expiresAt: { gt: ctx.now() } },
  });
  return members + invited;
}
