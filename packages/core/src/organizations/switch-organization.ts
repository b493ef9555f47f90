import type { switchOrganizationInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { type Transaction, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { loadSession } from "../identity/load-session.ts";

/** From here on this device works in another of the person's organisations. */
export async function switchOrganization(
  ctx: UserCtx,
  input: z.infer<typeof switchOrganizationInput>,
): Promise<Session> {
  const { organizationId } = input;
  return withSystem(ctx.databases, async (tx) => {
    const member = await tx.organizationMember.findFirst({
      where: { organizationId, userId: ctx.userId, organization: { isActive: true } },
      select: { id: true },
    });
    if (!member) throw new DomainError("NOT_FOUND", "not-found", { field: "organizationId" });
    await chooseOrganization(tx, ctx, organizationId);
    await recordAudit(tx, ctx, {
      action: "organization.switched",
      subjectType: "organization",
      subjectId: organizationId,
      organizationId,
    });
    return loadSession(tx, ctx.userId, organizationId);
  });
}

/** Membership is the caller's to check. */
export async function chooseOrganization(
  tx: Transaction,
  ctx: UserCtx,
  organizationId: string,
): Promise<void> {
  await tx.refreshToken.updateMany({
    where: { id: ctx.actor.sessionId, userId: ctx.userId },
    data: { organizationId },
  });
}
