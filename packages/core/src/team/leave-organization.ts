import { Role } from "@businesspro/contracts/enums";
import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { endMembership } from "./end-membership.ts";
import { findMember } from "./find-member.ts";

/** A person goes. An organisation is never without an owner: she hands it over first. @throws DomainError CONFLICT */
export async function leaveOrganization(ctx: TenantCtx): Promise<void> {
  const { organizationId, userId } = ctx;
  if (userId === null) throw new DomainError("FORBIDDEN", "forbidden");
  await withSystem(ctx.databases, async (tx) => {
    const { role } = await findMember(tx, organizationId, userId);
    if (role === Role.OWNER) throw new DomainError("CONFLICT", "owner-must-transfer");
    await endMembership(tx, { organizationId, userId });
    await recordAudit(tx, ctx, {
      action: "member.left",
      subjectType: "user",
      subjectId: userId,
      details: { role },
    });
  });
}
