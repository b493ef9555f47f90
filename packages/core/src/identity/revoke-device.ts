import type { idInput } from "@businesspro/contracts/inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/** Signs one of the person's own devices out; its next request is refused. */
export async function revokeDevice(ctx: UserCtx, input: z.infer<typeof idInput>): Promise<void> {
  await withSystem(ctx.databases, async (tx) => {
    const { count } = await tx.refreshToken.updateMany({
      where: { id: input.id, userId: ctx.userId, isRevoked: false },
      data: { isRevoked: true, revokedAt: ctx.now() },
    });
    if (count === 0) throw new DomainError("NOT_FOUND", "not-found");
    await recordAudit(tx, ctx, { action: "device.revoked", subjectType: "device", subjectId: input.id });
  });
}
