import type { refreshTokenInput } from "@businesspro/contracts/inputs";
import { type Transaction, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import {
  type ClientTokens,
  hashRefreshToken,
  insertRefreshToken,
  successorOf,
  tokensOf,
} from "./client-tokens.ts";

/** Within this, a client whose answer was lost may ask again with the token that it still has. */
const LOST_ANSWER_MS = 30_000;

/**
 * The next tokens for a refresh token, which is used up by it. Once more afterwards, it has been copied: the whole
 * family ends. A token that expired or was logged out is refused and says nothing of theft.
 * @throws DomainError UNAUTHENTICATED
 */
export async function refreshClient(
  ctx: SystemCtx,
  { refreshToken }: z.infer<typeof refreshTokenInput>,
): Promise<ClientTokens> {
  // A family must end although its caller is refused, so nothing is thrown inside.
  const tokens = await withSystem(ctx.databases, async (tx) => {
    const token = hashRefreshToken(refreshToken);
    await tx.$queryRaw`SELECT id FROM refresh_tokens WHERE token = ${token} FOR UPDATE`;
    const row = await tx.refreshToken.findFirst({
      where: { token, familyId: { not: null }, user: { isActive: true, deletedAt: null } },
    });
    if (!row?.familyId || row.isRevoked || row.expiresAt <= ctx.now()) return null;
    const device = { subjectType: "device", subjectId: row.familyId, userId: row.userId };
    const successor = successorOf(ctx, refreshToken);
    if (row.rotatedAt === null) {
      await rotate(tx, ctx, { ...row, familyId: row.familyId }, successor);
      await recordAudit(tx, ctx, { action: "client.refreshed", ...device });
    } else if (!isRecent(ctx, row.rotatedAt) || !(await isUnused(tx, successor))) {
      await tx.refreshToken.updateMany({
        where: { familyId: row.familyId, isRevoked: false },
        data: { isRevoked: true, revokedAt: ctx.now() },
      });
      await recordAudit(tx, ctx, { action: "client.reuse-detected", ...device });
      ctx.logger.warn({ familyId: row.familyId, requestId: ctx.requestId }, "a refresh token came twice");
      return null;
    }
    return tokensOf(ctx, { userId: row.userId, familyId: row.familyId, refreshToken: successor });
  });
  if (tokens === null) throw new DomainError("UNAUTHENTICATED", "unauthenticated");
  return tokens;
}

function isRecent(ctx: SystemCtx, rotatedAt: Date): boolean {
  return ctx.now().getTime() - rotatedAt.getTime() <= LOST_ANSWER_MS;
}

async function isUnused(tx: Transaction, refreshToken: string): Promise<boolean> {
  const row = await tx.refreshToken.findUnique({
    where: { token: hashRefreshToken(refreshToken) },
    select: { rotatedAt: true, isRevoked: true },
  });
  return row !== null && row.rotatedAt === null && !row.isRevoked;
}

async function rotate(
  tx: Transaction,
  ctx: SystemCtx,
  { id, ...owner }: { id: string; userId: string; familyId: string; organizationId: string | null },
  refreshToken: string,
): Promise<void> {
  await tx.refreshToken.update({ where: { id }, data: { rotatedAt: ctx.now() }, select: { id: true } });
  await insertRefreshToken(tx, ctx, { ...owner, refreshToken });
}
