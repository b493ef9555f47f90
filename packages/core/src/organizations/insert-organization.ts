import { type BusinessType, Role } from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";

/** An organisation is never without its owner's membership. */
export async function insertOrganization(
  tx: Transaction,
  organization: {
    id: string;
    ownerId: string;
    name: string;
    type: BusinessType | null;
    timeZone: string;
    /** A post later than this is missed; the shop's own from here on. */
    missedAfterMinutes: number;
    now: Date;
  },
): Promise<void> {
  const { id, ownerId, name, type, timeZone, missedAfterMinutes, now } = organization;
  await tx.organization.create({
    data: { id, ownerId, name, type, timeZone, missedAfterMinutes, limits: {}, createdAt: now },
    select: { id: true },
  });
  await tx.organizationMember.create({
    data: { organizationId: id, userId: ownerId, role: Role.OWNER, joinedAt: now },
    select: { id: true },
  });
}
