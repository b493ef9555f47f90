import { Role } from "@businesspro/contracts/enums";
import { outranks } from "@businesspro/contracts/permissions";
import type { invitationInput } from "@businesspro/contracts/team-inputs";
import type { SentInvitation } from "@businesspro/contracts/team-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { consumeLimit } from "../identity/consume-limit.ts";
import { readMember } from "../identity/read-member.ts";
import { holdLimits } from "../plans/read-limits.ts";
import { countPlaces } from "./count-places.ts";
import { endInvitation } from "./end-invitation.ts";
import { sendInvitation } from "./send-invitation.ts";

/** Sends an invitation again: a new link for another week. The earlier link ends. @throws DomainError NOT_FOUND, LIMIT_EXCEEDED */
export async function renewInvitation(
  ctx: TenantCtx,
  input: z.infer<typeof invitationInput>,
): Promise<SentInvitation> {
  await consumeLimit(ctx, "inviteMember", ctx.organizationId);
  return withTenant(ctx.databases, ctx, async (tx) => {
    const { members: limit } = await holdLimits(tx, ctx.organizationId);
    const before = await endInvitation(tx, ctx, input.invitationId);
    const role = readMember(Role, before.role);
    if (!outranks(ctx.role, role)) throw new DomainError("FORBIDDEN", "forbidden");
    const used = await countPlaces(tx, ctx);
    if (used >= limit) {
      throw new DomainError("LIMIT_EXCEEDED", "plan-members-used", { parameters: { used, limit } });
    }
    const sent = await sendInvitation(tx, ctx, { email: before.email, role });
    await recordAudit(tx, ctx, {
      action: "member.invited",
      subjectType: "invitation",
      subjectId: sent.invitation.id,
      details: { role, again: true },
    });
    return sent;
  });
}
