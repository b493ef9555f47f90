import { localeSchema } from "@businesspro/contracts/enum-schemas";
import type { Role } from "@businesspro/contracts/enums";
import type { SentInvitation } from "@businesspro/contracts/team-outputs";
import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { joinLink, newToken } from "./invitation-token.ts";
import { invitationSelect, presentInvitation } from "./present-invitation.ts";

/** Writes an invitation and a mail with its link, which is given back to be handed on as well, and is not kept. */
export async function sendInvitation(
  tx: Transaction,
  ctx: TenantCtx,
  to: { email: string; role: Role },
): Promise<SentInvitation> {
  const { organizationId, userId } = ctx;
  const now = ctx.now();
  const { token, tokenHash, expiresAt } = newToken(now);
  const { name: organization, members } = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: {
      name: true,
      members: {
        where: { userId: userId ?? "" },
        select: { user: { select: { name: true, preferences: { select: { locale: true } } } } },
      },
    },
  });
  const row = await tx.invitation.create({
    data: { organizationId, ...to, tokenHash, invitedBy: userId, createdAt: now, expiresAt },
    select: invitationSelect,
  });
  const link = joinLink(ctx.environment.publicUrl, token);
  const inviter = members[0]?.user;
  await enqueueMail(tx, ctx, {
    to: to.email,
    // Nothing is known of the invited person: they probably share a language.
    locale: localeSchema.catch("en").parse(inviter?.preferences?.locale),
    mail: {
      template: "invitation",
      organization,
      inviter: inviter?.name ?? organization,
      role: to.role,
      link,
    },
    dedupeKey: `invitation:${row.id}`,
  });
  return { invitation: presentInvitation(row, now), link };
}
