import { withSystem } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { consumeLimit } from "./consume-limit.ts";
import { mailVerification } from "./identity-mail.ts";

/** Sends the mail that confirms the address once more; nothing where it is confirmed. */
export async function requestVerification(ctx: UserCtx): Promise<void> {
  await consumeLimit(ctx, "verifyEmail", ctx.userId);
  await withSystem(ctx.databases, async (tx) => {
    const user = await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { id: true, email: true, name: true, emailVerified: true },
    });
    if (user.emailVerified) return;
    await mailVerification(tx, ctx, user);
    await recordAudit(tx, ctx, {
      action: "user.verification-asked",
      subjectType: "user",
      subjectId: ctx.userId,
    });
  });
}
