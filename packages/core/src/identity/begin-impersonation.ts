import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { hashToken } from "../staff/staff-sessions.ts";
import { openSession } from "./session-store.ts";

const LENGTH_MS = 30 * 60_000;

/**
 * Opens the session that a ticket was given for. It ends after half an hour whatever happens.
 *
 * @returns the secret for the cookie; null when the ticket is unknown, used or too old, or its reasons are gone
 */
export async function beginImpersonation(ctx: SystemCtx, ticket: string): Promise<string | null> {
  const now = ctx.now();
  return withSystem(ctx.databases, async (tx) => {
    const valid = {
      ticket: hashToken(ticket),
      begunAt: null,
      ticketUntil: { gt: now },
      staff: { isActive: true },
      user: { isActive: true, deletedAt: null },
      organization: { isActive: true },
    };
    const found = await tx.impersonation.findFirst({ where: valid });
    if (!found) return null;
    // Of two who bring it at once, one finds it unused.
    const { count } = await tx.impersonation.updateMany({
      where: { id: found.id, begunAt: null },
      data: { begunAt: now, endsAt: new Date(now.getTime() + LENGTH_MS) },
    });
    if (count === 0) return null;
    const { id: impersonationId, staffId, userId, organizationId } = found;
    const { cookieValue } = await openSession(tx, ctx, { userId, organizationId, impersonationId });
    await recordAudit(
      tx,
      {
        ...ctx,
        actor: { type: "impersonating-staff", staffId, userId, sessionId: impersonationId, impersonationId },
      },
      {
        action: "impersonation.begun",
        subjectType: "impersonation",
        subjectId: impersonationId,
        organizationId,
      },
    );
    return cookieValue;
  });
}
