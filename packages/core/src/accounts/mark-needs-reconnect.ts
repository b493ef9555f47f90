import type { Transaction } from "@businesspro/db/transactions";

/**
 * The network refused an account's token: the owner has to connect anew. Does nothing when she has already done so,
 * because the refused token is then no longer the stored one.
 * @param refused the sealed token that was in use
 */
export async function markNeedsReconnect(
  tx: Transaction,
  socialAccountId: string,
  refused: string | null,
): Promise<void> {
  await tx.socialAccount.updateMany({
    where: { id: socialAccountId, accessToken: refused, isActive: true },
    data: { needsReconnect: true },
  });
}
