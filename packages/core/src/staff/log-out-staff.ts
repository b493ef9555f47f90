import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";

/** Ends the session of this browser only. */
export async function logOutStaff(ctx: StaffCtx): Promise<void> {
  await withSystem(ctx.databases, async (tx) => {
    const { count } = await tx.staffSession.updateMany({
      where: { id: ctx.actor.sessionId, revokedAt: null },
      data: { revokedAt: ctx.now() },
    });
    if (count === 0) return;
    await recordAudit(tx, ctx, {
      action: "staff.logged-out",
      subjectType: "staff",
      subjectId: ctx.staffId,
    });
  });
}
