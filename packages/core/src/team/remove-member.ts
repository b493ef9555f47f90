import { outranks } from "@businesspro/contracts/permissions";
import type { memberInput } from "@businesspro/contracts/team-inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { endMembership } from "./end-membership.ts";
import { findMember } from "./find-member.ts";

/** Takes a person out of the organisation at once. @throws DomainError NOT_FOUND; FORBIDDEN for an equal or a superior */
export async function removeMember(ctx: TenantCtx, input: z.infer<typeof memberInput>): Promise<void> {
  const { organizationId } = ctx;
  await withSystem(ctx.databases, async (tx) => {
    const { role } = await findMember(tx, organizationId, input.userId);
    if (!outranks(ctx.role, role)) throw new DomainError("FORBIDDEN", "forbidden");
    await endMembership(tx, { organizationId, userId: input.userId });
    await recordAudit(tx, ctx, {
      action: "member.removed",
      subjectType: "user",
      subjectId: input.userId,
      details: { role },
    });
  });
}
