import type { Transaction } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { holdLimits } from "../plans/read-limits.ts";
import { findInvitation, hintOf } from "./find-invitation.ts";

/**
 * Makes a person a member by a link's token, once. Two who use it at the same moment wait for each other.
 *
 * @returns the organisation that she joined
 * @throws DomainError with the reason; nothing is used up by a refusal
 */
export async function joinByInvitation(
  tx: Transaction,
  ctx: SystemCtx,
  person: { userId: string; email: string },
  token: string,
): Promise<string> {
  const invitation = await findInvitation(tx, ctx, token);
  const { id, organizationId, email, role } = invitation;
  if (email !== person.email) {
    throw new DomainError("FORBIDDEN", "invitation-other-email", { parameters: { email: hintOf(email) } });
  }
  const { members: limit } = await holdLimits(tx, organizationId);
  const used = await tx.organizationMember.count({ where: { organizationId } });
  if (used >= limit) {
    throw new DomainError("LIMIT_EXCEEDED", "plan-members-used", { parameters: { used, limit } });
  }
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { acceptedAt: ctx.now() },
  });
  if (count === 0) throw new DomainError("CONFLICT", "invitation-used");
  const { userId } = person;
  const member = await tx.organizationMember.findFirst({
    where: { organizationId, userId },
    select: { id: true },
  });
  if (member) throw new DomainError("CONFLICT", "already-member");
  await tx.organizationMember.create({
    data: { organizationId, userId, role, joinedAt: ctx.now() },
    select: { id: true },
  });
  // The shop has been set up by others: the first steps would ask for what she may not change.
  await tx.userPreferences.updateMany({
    where: { userId, onboardedAt: null },
    data: { onboardedAt: ctx.now() },
  });
  await recordAudit(tx, ctx, {
    action: "member.joined",
    subjectType: "user",
    subjectId: userId,
    organizationId,
    userId,
    details: { role },
  });
  return organizationId;
}
