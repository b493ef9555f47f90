import type { Session } from "@businesspro/contracts/outputs";
import type { invitationTokenInput } from "@businesspro/contracts/team-inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { loadSession } from "../identity/load-session.ts";
import { chooseOrganization } from "../organizations/switch-organization.ts";
import { joinByInvitation } from "./join-by-invitation.ts";

/** A signed-in person joins; her device goes on in the organisation. @throws DomainError with the reason why not */
export async function acceptInvitation(
  ctx: UserCtx,
  input: z.infer<typeof invitationTokenInput>,
): Promise<Session> {
  const { userId } = ctx;
  return withSystem(ctx.databases, async (tx) => {
    const { email } = await tx.user.findUniqueOrThrow({ where: { id: userId }, select: { email: true } });
    const organizationId = await joinByInvitation(tx, ctx, { userId, email }, input.token);
    await chooseOrganization(tx, ctx, organizationId);
    await recordAudit(tx, ctx, {
      action: "organization.switched",
      subjectType: "organization",
      subjectId: organizationId,
      organizationId,
    });
    return loadSession(tx, userId, organizationId);
  });
}
