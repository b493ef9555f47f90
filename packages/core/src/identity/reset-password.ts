import type { resetPasswordInput } from "@businesspro/contracts/inputs";
import { stepSystem, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { checkPassword } from "./check-password.ts";
import { findEmailToken, useEmailToken } from "./email-token.ts";
import { endSessions } from "./end-sessions.ts";
import { hashPassword } from "./hash-password.ts";
import { mailPasswordChanged } from "./identity-mail.ts";

/**
 * A new password for whoever has the link of the mail. Every session ends: whoever got in with the old one is out.
 * The address is confirmed by it as well. A refused password does not use up the link.
 * @throws DomainError INVALID `email-link-used`, or what is wrong with the password
 */
export async function resetPassword(
  ctx: SystemCtx,
  { token, password }: z.infer<typeof resetPasswordInput>,
): Promise<void> {
  const link = { token, purpose: "reset" } as const;
  checkPassword(password, await stepSystem(ctx.databases, (tx) => findEmailToken(tx, ctx, link)));
  const passwordHash = await hashPassword(password);
  await withSystem(ctx.databases, async (tx) => {
    const user = await useEmailToken(tx, ctx, link);
    await tx.user.update({
      where: { id: user.id },
      data: { passwordHash, emailVerified: true },
      select: { id: true },
    });
    const devices = await endSessions(tx, ctx, { userId: user.id, except: null });
    await mailPasswordChanged(tx, ctx, user);
    await recordAudit(tx, ctx, {
      action: "user.password-reset",
      subjectType: "user",
      subjectId: user.id,
      userId: user.id,
      details: { devices },
    });
  });
}
