import { randomBytes } from "node:crypto";
import type { allowImpersonationInput } from "@businesspro/contracts/admin-inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { hashToken } from "../staff/staff-sessions.ts";

const TICKET_MS = 2 * 60_000;

/** Where the owner's app takes a ticket; the rest of the path is the ticket. */
export const IMPERSONATION_PATH = "/impersonate/";

/**
 * Lets staff into an organisation in a person's place: gives an address of the owner's app that works once, within two
 * minutes.
 *
 * @throws DomainError NOT_FOUND when the person cannot work in that organisation
 */
export async function allowImpersonation(
  ctx: StaffCtx,
  { userId, organizationId, reason }: z.infer<typeof allowImpersonationInput>,
): Promise<{ url: string }> {
  const ticket = randomBytes(32).toString("base64url");
  const now = ctx.now();
  await withSystem(ctx.databases, async (tx) => {
    const member = await tx.organizationMember.findFirst({
      where: {
        userId,
        organizationId,
        user: { isActive: true, deletedAt: null },
        organization: { isActive: true },
      },
      select: { id: true },
    });
    if (!member) throw new DomainError("NOT_FOUND", "not-found");
    const { id } = await tx.impersonation.create({
      data: {
        staffId: ctx.staffId,
        userId,
        organizationId,
        reason,
        ticket: hashToken(ticket),
        ticketUntil: new Date(now.getTime() + TICKET_MS),
        createdAt: now,
      },
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "impersonation.allowed",
      subjectType: "impersonation",
      subjectId: id,
      organizationId,
      details: { asUserId: userId, reason },
    });
  });
  return { url: ctx.environment.publicUrl + IMPERSONATION_PATH + ticket };
}
