import type { emailTokenInput } from "@businesspro/contracts/inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { useEmailToken } from "./email-token.ts";

/** Whoever has the link reads the address, signed in or not. @throws DomainError INVALID `email-link-used` */
export async function verifyEmail(ctx: SystemCtx, { token }: z.infer<typeof emailTokenInput>): Promise<void> {
  await withSystem(ctx.databases, async (tx) => {
    const { id } = await useEmailToken(tx, ctx, { token, purpose: "verify" });
    await tx.user.update({ where: { id }, data: { emailVerified: true }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "user.email-verified",
      subjectType: "user",
      subjectId: id,
      userId: id,
    });
  });
}
