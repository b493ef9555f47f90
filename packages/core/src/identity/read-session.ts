import type { Session } from "@businesspro/contracts/outputs";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { UserCtx } from "../context.ts";
import { loadSession } from "./load-session.ts";

export function readSession(ctx: UserCtx): Promise<Session> {
  return stepSystem(ctx.databases, (tx) => loadCurrentSession(tx, ctx));
}

/** The session of the acting device, as it stands inside the transaction. */
export async function loadCurrentSession(tx: Transaction, ctx: UserCtx): Promise<Session> {
  const { organizationId, impersonation } = await tx.refreshToken.findUniqueOrThrow({
    where: { id: ctx.actor.sessionId },
    select: { organizationId: true, impersonation: { select: { endsAt: true } } },
  });
  const session = await loadSession(tx, ctx.userId, organizationId);
  return { ...session, impersonatedUntil: impersonation?.endsAt?.toISOString() ?? null };
}
