import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { normalizeEmail } from "../identity/normalize-email.ts";
import { StaffError, unknownStaff } from "./staff-error.ts";
import { endStaffSessions } from "./staff-sessions.ts";

/**
 * Closes the account of somebody who leaves: out of the panel and of every shop at once. The row stays, because the
 * audit names it.
 *
 * @returns how many sessions ended
 * @throws StaffError nobody has the address, or nobody else could open the panel
 * @throws DomainError INVALID for an address that is none
 */
export async function removeStaff(
  ctx: SystemCtx,
  input: { email: string },
): Promise<{ staffId: string; sessions: number }> {
  const email = normalizeEmail(input.email);
  return withSystem(ctx.databases, async (tx) => {
    // Of two who remove each other at once the second waits here, and is the last then.
    const open = await tx.$queryRaw<{ id: string; email: string }[]>`
      SELECT id, email FROM staff WHERE is_active ORDER BY id FOR UPDATE`;
    const leaving = open.find((member) => member.email === email);
    if (!leaving) throw unknownStaff();
    if (open.length === 1)
      throw new StaffError(
        "This is the last person who can open the panel. Make another with staff:create first.",
      );
    const { id: staffId } = leaving;
    await tx.staff.update({ where: { id: staffId }, data: { isActive: false }, select: { id: true } });
    const sessions = await endStaffSessions(tx, ctx, staffId);
    await recordAudit(tx, ctx, {
      action: "staff.removed",
      subjectType: "staff",
      subjectId: staffId,
      details: { sessions },
    });
    return { staffId, sessions };
  });
}
