import { outranks } from "@businesspro/contracts/permissions";
import type { inviteMemberInput } from "@businesspro/contracts/team-inputs";
import type { SentInvitation } from "@businesspro/contracts/team-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { consumeLimit } from "../identity/consume-limit.ts";
import { normalizeEmail } from "../identity/normalize-email.ts";
import { holdLimits } from "../plans/read-limits.ts";
import { countPlaces } from "./count-places.ts";
import { sendInvitation } from "./send-invitation.ts";

/**
 * Asks somebody to join. Whether the address has an account makes no difference to the answer. Asking again renews
 * the link, and the earlier one ends.
 *
 * @throws DomainError FORBIDDEN for a role that the inviter does not outrank; CONFLICT for a member; LIMIT_EXCEEDED
 */
export async function inviteMember(
  ctx: TenantCtx,
  input: z.infer<typeof inviteMemberInput>,
): Promise<SentInvitation> {
  const { organizationId } = ctx;
  const email = normalizeEmail(input.email);
  if (!outranks(ctx.role, input.role)) throw new DomainError("FORBIDDEN", "forbidden");
  await consumeLimit(ctx, "inviteMember", organizationId);
  return withTenant(ctx.databases, ctx, async (tx) => {
    const { members: limit } = await holdLimits(tx, organizationId);
    const member = await tx.organizationMember.findFirst({
      where: { organizationId, user: { email } },
      select: { id: true },
    });
    if (member) throw new DomainError("CONFLICT", "already-member", { field: "email" });
    await tx.invitation.updateMany({
      where: { organizationId, email, acceptedAt: null, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    const used = await countPlaces(tx, ctx);
    if (used >= limit) {
      throw new DomainError("LIMIT_EXCEEDED", "plan-members-used", { parameters: { used, limit } });
    }
    const sent = await sendInvitation(tx, ctx, { email, role: input.role });
    await recordAudit(tx, ctx, {
      action: "member.invited",
      subjectType: "invitation",
      subjectId: sent.invitation.id,
      details: { role: input.role },
    });
    return sent;
  });
}
