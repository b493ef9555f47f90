import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";

/** Ends the session of this device only; with it the visit of staff that it was opened for. */
export async function logOut(ctx: UserCtx): Promise<void> {
  await withSystem(ctx.databases, async (tx) => {
    const { count } = await tx.refreshToken.updateMany({
      where: { id: ctx.actor.sessionId, userId: ctx.userId, isRevoked: false },
      data: { isRevoked: true, revokedAt: ctx.now() },
    });
    if (count === 0) return;
    if (ctx.actor.type === "impersonating-staff") {
      const id = ctx.actor.impersonationId;
      await tx.impersonation.updateMany({ where: { id, endedAt: null }, data: { endedAt: ctx.now() } });
      await recordAudit(tx, ctx, {
        action: "impersonation.ended",
        subjectType: "impersonation",
        subjectId: id,
      });
      return;
    }
    await recordAudit(tx, ctx, {
      action: "user.logged-out",
      subjectType: "device",
      subjectId: ctx.actor.sessionId,
    });
  });
}
