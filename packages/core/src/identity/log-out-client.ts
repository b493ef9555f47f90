import type { refreshTokenInput } from "@businesspro/contracts/inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { hashRefreshToken } from "./client-tokens.ts";

/** Ends a family by any of its tokens. An unknown one is answered alike. */
export async function logOutClient(
  ctx: SystemCtx,
  { refreshToken }: z.infer<typeof refreshTokenInput>,
): Promise<void> {
  await withSystem(ctx.databases, async (tx) => {
    const row = await tx.refreshToken.findFirst({
      where: { token: hashRefreshToken(refreshToken), familyId: { not: null } },
      select: { userId: true, familyId: true },
    });
    if (!row) return;
    const { count } = await tx.refreshToken.updateMany({
      where: { familyId: row.familyId, isRevoked: false },
      data: { isRevoked: true, revokedAt: ctx.now() },
    });
    if (count === 0) return;
    await recordAudit(tx, ctx, {
      action: "client.logged-out",
      subjectType: "device",
      subjectId: row.familyId,
      userId: row.userId,
    });
  });
}
