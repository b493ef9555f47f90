import type { invitationInput } from "@businesspro/contracts/team-inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { endInvitation } from "./end-invitation.ts";

/** Takes an invitation back. @throws DomainError NOT_FOUND; CONFLICT when it was accepted meanwhile */
export async function revokeInvitation(
  ctx: TenantCtx,
  input: z.infer<typeof invitationInput>,
): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    const { role } = await endInvitation(tx, ctx, input.invitationId);
    await recordAudit(tx, ctx, {
      action: "invitation.revoked",
      subjectType: "invitation",
      subjectId: input.invitationId,
      details: { role },
    });
  });
}
