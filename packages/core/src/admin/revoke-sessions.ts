import type { adminIdInput } from "@businesspro/contracts/admin-inputs";
import type { UserDetails } from "@businesspro/contracts/admin-outputs";
import { type Transaction, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";
import { readUser } from "./read-user.ts";

/** Signs a person out on every device. @throws DomainError NOT_FOUND */
export async function revokeSessions(
  ctx: StaffCtx,
  { id }: z.infer<typeof adminIdInput>,
): Promise<UserDetails> {
  await readUser(ctx, { id });
  await withSystem(ctx.databases, async (tx) => {
    const sessions = await endSessions(tx, ctx, id);
    await recordAudit(tx, ctx, {
      action: "user.sessions-revoked",
      subjectType: "user",
      subjectId: id,
      details: { sessions },
    });
  });
  return readUser(ctx, { id });
}

/** @returns how many were open */
export async function endSessions(tx: Transaction, ctx: StaffCtx, userId: string): Promise<number> {
  const { count } = await tx.refreshToken.updateMany({
    where: { userId, isRevoked: false },
    data: { isRevoked: true, revokedAt: ctx.now() },
  });
  return count;
}
