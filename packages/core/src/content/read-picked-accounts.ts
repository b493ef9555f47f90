import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";

/** The accounts of a draft, each on its version's network. @throws DomainError NOT_FOUND, account-disconnected */
export async function readPickedAccounts(
  tx: Transaction,
  versions: readonly { platform: string; socialAccountIds: readonly string[] }[],
): Promise<{ id: string; platform: string; accountId: string }[]> {
  const ids = [...new Set(versions.flatMap((version) => version.socialAccountIds))];
  if (ids.length === 0) return [];
  const rows = await tx.socialAccount.findMany({
    where: { id: { in: ids } },
    select: { id: true, platform: true, accountId: true, accountName: true, isActive: true },
  });
  for (const version of versions) {
    for (const id of version.socialAccountIds) {
      const account = rows.find((row) => row.id === id && row.platform === version.platform);
      if (!account) throw new DomainError("NOT_FOUND", "not-found", { field: "accounts" });
      if (!account.isActive) {
        throw new DomainError("INVALID", "account-disconnected", {
          parameters: { account: account.accountName ?? account.accountId },
          field: "accounts",
        });
      }
    }
  }
  return rows.map(({ id, platform, accountId }) => ({ id, platform, accountId }));
}
