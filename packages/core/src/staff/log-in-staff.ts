import type { StaffMember } from "@businesspro/contracts/admin-outputs";
import type { logInInput } from "@businesspro/contracts/inputs";
import { stepSystem, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { clearLimit, consumeLimit } from "../identity/consume-limit.ts";
import { verifyPassword } from "../identity/hash-password.ts";
import { limitedAddress } from "../identity/limited-address.ts";
import { openStaffSession } from "./staff-sessions.ts";

export type StaffSignedIn = { member: StaffMember; cookieValue: string };

/**
 * An unknown address, a wrong password and a closed account are told apart neither by the answer nor by the work
 * that it took. A point is taken before the password is looked at, so parallel guesses are counted too.
 */
export async function logInStaff(ctx: SystemCtx, input: z.infer<typeof logInInput>): Promise<StaffSignedIn> {
  const email = input.email.trim().toLowerCase();
  await consumeLimit(ctx, "logInFromAddress", limitedAddress(ctx));
  await consumeLimit(ctx, "staffLogIn", email);
  const found = await stepSystem(ctx.databases, (tx) =>
    tx.staff.findFirst({
      where: { email, isActive: true },
      select: { id: true, name: true, passwordHash: true },
    }),
  );
  const matches = await verifyPassword(input.password, found?.passwordHash ?? null);
  if (!found || !matches) throw new DomainError("UNAUTHENTICATED", "credentials-wrong");
  await clearLimit(ctx, "staffLogIn", email);

  const { id: staffId, name } = found;
  return withSystem(ctx.databases, async (tx) => {
    // Removed, or given another password, since it was looked at.
    const { count } = await tx.staff.updateMany({
      where: { id: staffId, isActive: true, passwordHash: found.passwordHash },
      data: { lastLoginAt: ctx.now() },
    });
    if (count === 0) throw new DomainError("UNAUTHENTICATED", "credentials-wrong");
    const { id: sessionId, cookieValue } = await openStaffSession(tx, ctx, staffId);
    await recordAudit(
      tx,
      { ...ctx, actor: { type: "staff", staffId, sessionId } },
      { action: "staff.logged-in", subjectType: "staff", subjectId: staffId },
    );
    return { member: { id: staffId, name, email }, cookieValue };
  });
}
