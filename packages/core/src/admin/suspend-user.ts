import type { adminIdInput, suspendInput } from "@businesspro/contracts/admin-inputs";
import type { UserDetails } from "@businesspro/contracts/admin-outputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { StaffCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { readUser } from "./read-user.ts";
import { endSessions } from "./revoke-sessions.ts";

/** A person who may no longer sign in, and is signed out everywhere. @throws DomainError NOT_FOUND */
export async function suspendUser(
  ctx: StaffCtx,
  { id, reason }: z.infer<typeof suspendInput>,
): Promise<UserDetails> {
  await withSystem(ctx.databases, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, deletedAt: null },
      data: { isActive: false },
    });
    if (count === 0) throw new DomainError("NOT_FOUND", "not-found");
    const sessions = await endSessions(tx, ctx, id);
    await recordAudit(tx, ctx, {
      action: "user.suspended",
      subjectType: "user",
      subjectId: id,
      details: { reason, sessions },
    });
  });
  return readUser(ctx, { id });
}

/** A person who may sign in again. @throws DomainError NOT_FOUND */
export async function restoreUser(ctx: StaffCtx, { id }: z.infer<typeof adminIdInput>): Promise<UserDetails> {
  await withSystem(ctx.databases, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id, deletedAt: null },
      data: { isActive: true },
    });
    if (count === 0) throw new DomainError("NOT_FOUND", "not-found");
    await recordAudit(tx, ctx, { action: "user.restored", subjectType: "user", subjectId: id });
  });
  return readUser(ctx, { id });
}
