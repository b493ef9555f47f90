import type { Session } from "@businesspro/contracts/outputs";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { UserCtx } from "../context.ts";
import { loadSession } from "./load-session.ts";

export function readSession(ctx: UserCtx): Promise<Session> {
  return stepSystem(ctx.databases, (tx) => loadCurrentSession(tx, ctx));
}

/** The session of the acting device, as it stands inside the transaction. */
export async function loadCurrentSession(tx: Transaction, ctx: UserCtx): Promise<Session> {
  const { organizationId } = await tx.refreshToken.findUniqueOrThrow({
    where: { id: ctx.actor.sessionId },
    select: { organizationId: true },
  });
  return loadSession(tx, ctx.userId, organizationId);
}
