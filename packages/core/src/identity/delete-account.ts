import type { deleteAccountInput } from "@businesspro/contracts/inputs";
import { stepSystem, type Transaction, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { closeOrganization } from "../organizations/close-organization.ts";
import { clearLimit, consumeLimit } from "./consume-limit.ts";
import { endSessions } from "./end-sessions.ts";
import { verifyPassword } from "./hash-password.ts";
import { mailAccountDeleted } from "./identity-mail.ts";
import { readDeletionShops } from "./read-deletion.ts";

/** Matches no password. */
const NO_PASSWORD = "*";

/**
 * Removes the person: she leaves the shops of others, and those where only she works are closed. Her row stays, without
 * name and address, for the history that points at it; the address is free again.
 *
 * @throws DomainError INVALID for a wrong password; CONFLICT while others would be left without an owner, with nothing changed
 */
export async function deleteAccount(ctx: UserCtx, input: z.infer<typeof deleteAccountInput>): Promise<void> {
  const { userId } = ctx;
  await consumeLimit(ctx, "deleteAccount", userId);
  const { passwordHash } = await stepSystem(ctx.databases, (tx) =>
    tx.user.findUniqueOrThrow({ where: { id: userId }, select: { passwordHash: true } }),
  );
  const wrong = new DomainError("INVALID", "password-wrong", { field: "password" });
  if (!(await verifyPassword(input.password, passwordHash))) throw wrong;
  await clearLimit(ctx, "deleteAccount", userId);
  await withSystem(ctx.databases, async (tx) => {
    await leaveShops(tx, ctx);
    const person = await tx.user.findUniqueOrThrow({
      where: { id: userId },
      select: { id: true, email: true, name: true },
    });
    await mailAccountDeleted(tx, ctx, person);
    const { count } = await tx.user.updateMany({
      // Somebody else may have changed it meanwhile: what was checked must still hold.
      where: { id: userId, passwordHash, deletedAt: null },
      data: {
        email: `${userId}@deleted.invalid`,
        name: "",
        passwordHash: NO_PASSWORD,
        businessType: null,
        emailVerified: false,
        deletedAt: ctx.now(),
      },
    });
    if (count === 0) throw wrong;
    const devices = await endSessions(tx, ctx, { userId, except: null });
    await tx.refreshToken.updateMany({ where: { userId }, data: { userAgent: null, ipAddress: null } });
    await tx.emailToken.deleteMany({ where: { userId } });
    await tx.notification.deleteMany({ where: { userId } });
    await recordAudit(tx, ctx, {
      action: "user.deleted",
      subjectType: "user",
      subjectId: userId,
      details: { devices },
    });
  });
}

/** Organisations are held before members, as everywhere: nobody joins, leaves or is made an owner meanwhile. */
async function leaveShops(tx: Transaction, ctx: UserCtx): Promise<void> {
  const { userId } = ctx;
  await tx.$queryRaw`
    SELECT id FROM organizations
     WHERE id IN (SELECT organization_id FROM organization_members WHERE user_id = ${userId}::uuid)
     ORDER BY id FOR NO KEY UPDATE`;
  await tx.$queryRaw`SELECT id FROM organization_members WHERE user_id = ${userId}::uuid ORDER BY id FOR UPDATE`;
  const shops = await readDeletionShops(tx, userId);
  const held = shops.filter(({ outcome }) => outcome === "held");
  if (held.length > 0) {
    const names = held.map(({ name }) => name).join(", ");
    throw new DomainError("CONFLICT", "deletion-leaves-team", { parameters: { shops: names } });
  }
  for (const { id, outcome } of shops) {
    if (outcome === "closes") await closeOrganization(tx, ctx, id);
    else
      await recordAudit(tx, ctx, {
        action: "member.left",
        subjectType: "user",
        subjectId: userId,
        organizationId: id,
      });
  }
  await tx.organizationMember.deleteMany({ where: { userId } });
}
