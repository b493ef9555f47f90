import { Role } from "@businesspro/contracts/enums";
import type { changeRoleInput } from "@businesspro/contracts/team-inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { findMember } from "./find-member.ts";

/** Acts from the person's next request on. The owner's own role changes by handing over alone. @throws DomainError NOT_FOUND, CONFLICT */
export async function changeRole(ctx: TenantCtx, input: z.infer<typeof changeRoleInput>): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    const { id, role: before } = await findMember(tx, ctx.organizationId, input.userId);
    if (before === Role.OWNER) throw new DomainError("CONFLICT", "owner-must-transfer");
    await tx.organizationMember.update({ where: { id }, data: { role: input.role }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "member.role-changed",
      subjectType: "user",
      subjectId: input.userId,
      details: { from: before, to: input.role },
    });
  });
}
