import type { requestPasswordResetInput } from "@businesspro/contracts/inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { consumeLimit } from "./consume-limit.ts";
import { mailReset } from "./identity-mail.ts";
import { limitedAddress } from "./limited-address.ts";
import { normalizeEmail } from "./normalize-email.ts";

/**
 * Mails a link for a new password. The answer is the same whether or not the address has an account, and so are the
 * limits; how long it takes differs by less than the way to the server does.
 */
export async function requestPasswordReset(
  ctx: SystemCtx,
  input: z.infer<typeof requestPasswordResetInput>,
): Promise<void> {
  const email = normalizeEmail(input.email);
  await consumeLimit(ctx, "resetFromAddress", limitedAddress(ctx));
  await consumeLimit(ctx, "resetOfAddress", email);
  await withSystem(ctx.databases, async (tx) => {
    const user = await tx.user.findFirst({
      where: { email, isActive: true, deletedAt: null },
      select: { id: true, email: true, name: true },
    });
    if (user) await mailReset(tx, ctx, user);
    await recordAudit(tx, ctx, {
      action: "user.reset-asked",
      subjectType: "user",
      subjectId: user?.id ?? null,
    });
  });
}
