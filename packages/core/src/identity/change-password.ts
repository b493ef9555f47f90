import type { changePasswordInput } from "@businesspro/contracts/inputs";
import { stepSystem, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { checkPassword } from "./check-password.ts";
import { clearLimit, consumeLimit } from "./consume-limit.ts";
import { endEmailTokens } from "./email-token.ts";
import { endSessions } from "./end-sessions.ts";
import { hashPassword, verifyPassword } from "./hash-password.ts";
import { mailPasswordChanged } from "./identity-mail.ts";

/** Another password for whoever knows the current one. Only this device stays signed in, and older links end. */
export async function changePassword(
  ctx: UserCtx,
  input: z.infer<typeof changePasswordInput>,
): Promise<void> {
  const { userId } = ctx;
  await consumeLimit(ctx, "changePassword", userId);
  const { passwordHash: before, ...user } = await stepSystem(ctx.databases, (tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, name: true, passwordHash: true },
    }),
  );
  if (!(await verifyPassword(input.current, before)))
    throw new DomainError("INVALID", "password-wrong", { field: "current" });
  await clearLimit(ctx, "changePassword", userId);
  checkPassword(input.password, user);
  const passwordHash = await hashPassword(input.password);
  await withSystem(ctx.databases, async (tx) => {
    // Somebody else may have changed it meanwhile: what was checked must still hold.
    const { count } = await tx.user.updateMany({
      where: { id: userId, passwordHash: before },
      data: { passwordHash },
    });
    if (count === 0) throw new DomainError("INVALID", "password-wrong", { field: "current" });
    const devices = await endSessions(tx, ctx, { userId, except: ctx.actor.sessionId });
    await endEmailTokens(tx, ctx, { userId, purpose: "reset" });
    await mailPasswordChanged(tx, ctx, user);
    await recordAudit(tx, ctx, {
      action: "user.password-changed",
      subjectType: "user",
      subjectId: userId,
      details: { devices },
    });
  });
}
