import type { Transaction } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";

/** Signs a person out, everywhere or everywhere but on one device. @returns on how many devices */
export async function endSessions(
  tx: Transaction,
  ctx: SystemCtx,
  { userId, except }: { userId: string; except: string | null },
): Promise<number> {
  const { count } = await tx.refreshToken.updateMany({
    where: { userId, isRevoked: false, ...(except !== null && { id: { not: except } }) },
    data: { isRevoked: true, revokedAt: ctx.now() },
  });
  return count;
}
