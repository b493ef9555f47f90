import { Role } from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";
import { readMember } from "./read-member.ts";

export type Membership = { organizationId: string; role: Role };

/**
 * The membership under which a person acts.
 * @param preferred the session's organisation; when it is gone, the longest-standing membership takes its place
 */
export async function findMembership(
  tx: Transaction,
  userId: string,
  preferred: string | null,
): Promise<Membership | null> {
  const memberships = await tx.organizationMember.findMany({
    where: { userId, organization: { isActive: true } },
    orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
    select: { organizationId: true, role: true },
  });
  const found = memberships.find(({ organizationId }) => organizationId === preferred) ?? memberships[0];
  return found ? { organizationId: found.organizationId, role: readMember(Role, found.role) } : null;
}
