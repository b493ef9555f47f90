import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { type FoundAccounts, openFoundAccounts } from "./found-accounts.ts";

/**
 * What a consent of this person has found and nobody has picked from yet.
 * @throws DomainError NOT_FOUND for another's, CONFLICT `connect-state-invalid` when it is over
 */
export async function readAttempt(ctx: TenantCtx, tx: Transaction, id: string): Promise<FoundAccounts> {
  const { organizationId, userId } = ctx;
  if (userId === null) throw new DomainError("FORBIDDEN", "forbidden");
  const row = await tx.connectAttempt.findFirst({
    where: { id, organizationId, userId },
    select: { id: true, organizationId: true, foundAccounts: true, completedAt: true, expiresAt: true },
  });
  if (row === null) throw new DomainError("NOT_FOUND", "not-found");
  const open = row.completedAt === null && row.expiresAt > ctx.now();
  const found = open && row.foundAccounts !== null ? openFoundAccounts(ctx, row, row.foundAccounts) : null;
  if (found === null) throw new DomainError("CONFLICT", "connect-state-invalid");
  return found;
}
