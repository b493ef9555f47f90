import { stepSystem, withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { checkPassword } from "../identity/check-password.ts";
import { clearLimit } from "../identity/consume-limit.ts";
import { hashPassword } from "../identity/hash-password.ts";
import { normalizeEmail } from "../identity/normalize-email.ts";
import { unknownStaff } from "./staff-error.ts";
import { endStaffSessions } from "./staff-sessions.ts";

/**
 * A new password for somebody of the staff, by an operator with the database at hand. Whoever got in with the old one
 * is out, and wrong guesses before it are forgotten.
 *
 * @returns how many sessions ended
 * @throws StaffError nobody has the address
 * @throws DomainError INVALID for an address or a password that is not good enough
 */
export async function resetStaffPassword(
  ctx: SystemCtx,
  input: { email: string; password: string },
): Promise<{ staffId: string; sessions: number }> {
  const email = normalizeEmail(input.email);
  const member = await stepSystem(ctx.databases, (tx) =>
    tx.staff.findFirst({ where: { email, isActive: true }, select: { id: true, name: true } }),
  );
  if (!member) throw unknownStaff();
  const { id: staffId, name } = member;
  checkPassword(input.password, { name, email });
  const passwordHash = await hashPassword(input.password);
  const sessions = await withSystem(ctx.databases, async (tx) => {
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, isActive: true },
      data: { passwordHash },
    });
    if (count === 0) throw unknownStaff();
    const ended = await endStaffSessions(tx, ctx, staffId);
    await recordAudit(tx, ctx, {
      action: "staff.password-reset",
      subjectType: "staff",
      subjectId: staffId,
      details: { sessions: ended },
    });
    return ended;
  });
  await clearLimit(ctx, "staffLogIn", email);
  return { staffId, sessions };
}
