import type { Transaction } from "@businesspro/db/transactions";

/** From the next request on, the person's devices work in another organisation of hers, or in none. What she wrote stays. */
export async function endMembership(
  tx: Transaction,
  member: { organizationId: string; userId: string },
): Promise<void> {
  await tx.organizationMember.deleteMany({ where: member });
  await tx.refreshToken.updateMany({ where: member, data: { organizationId: null } });
}
