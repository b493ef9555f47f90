import type { Device } from "@businesspro/contracts/identity-outputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { UserCtx } from "../context.ts";

/** Where the person is signed in, last used first. */
export async function listDevices(ctx: UserCtx): Promise<Device[]> {
  const rows = await stepSystem(ctx.databases, (tx) =>
    tx.refreshToken.findMany({
      where: { userId: ctx.userId, isRevoked: false, rotatedAt: null, expiresAt: { gt: ctx.now() } },
      orderBy: [{ lastUsedAt: "desc" }, { id: "asc" }],
      select: { id: true, userAgent: true, ipAddress: true, createdAt: true, lastUsedAt: true },
    }),
  );
  return rows.map((row) => ({
    ...row,
    current: row.id === ctx.actor.sessionId,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: row.lastUsedAt.toISOString(),
  }));
}
