import type { Role } from "@businesspro/contracts/enums";
import type { SentInvitation } from "@businesspro/contracts/team-outputs";
import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { joinLink, newToken } from "./invitation-token.ts";
import { invitationSelect, presentInvitation } from "./present-invitation.ts";

/** Writes an invitation; the link is given back to be handed on, and is not kept. */
export async function sendInvitation(
  tx: Transaction,
  ctx: TenantCtx,
  to: { email: string; role: Role },
): Promise<SentInvitation> {
  const { organizationId, userId } = ctx;
  const now = ctx.now();
  const { token, tokenHash, expiresAt } = newToken(now);
  const row = await tx.invitation.create({
    data: { organizationId, ...to, tokenHash, invitedBy: userId, createdAt: now, expiresAt },
    select: invitationSelect,
  });
  const link = joinLink(ctx.environment.publicUrl, token);
  // The letter with the link is enqueued here, in the same transaction: it goes out with the row or not at all.
  return { invitation: presentInvitation(row, now), link };
}
