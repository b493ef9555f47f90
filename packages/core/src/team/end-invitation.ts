import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/** Its link works no more. @throws DomainError NOT_FOUND; CONFLICT when it was accepted or revoked meanwhile */
export async function endInvitation(
  tx: Transaction,
  ctx: TenantCtx,
  id: string,
): Promise<{ email: string; role: string }> {
  const row = await tx.invitation.findUnique({ where: { id }, select: { email: true, role: true } });
  if (!row) throw new DomainError("NOT_FOUND", "not-found");
  const { count } = await tx.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null },
    data: { revokedAt: ctx.now() },
  });
  if (count === 0) throw new DomainError("CONFLICT", "invitation-used");
  return row;
}
