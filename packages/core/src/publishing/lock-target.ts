import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";

export type LockedTarget = {
  id: string;
  version: number;
  status: string;
  contentId: string;
  groupId: string;
  platform: string;
  /** null when the account was removed. */
  accountId: string | null;
};

/** @throws DomainError NOT_FOUND */
export async function lockTarget(tx: Transaction, targetId: string): Promise<LockedTarget> {
  const [row] = await tx.$queryRaw<LockedTarget[]>`
    SELECT t.id, t.version, t.status, t.content_id AS "contentId", c.group_id AS "groupId", t.platform, a.account_id AS "accountId"
      FROM publish_history t JOIN content c ON c.id = t.content_id AND c.deleted_at IS NULL
      LEFT JOIN social_accounts a ON a.id = t.social_account_id
     WHERE t.id = ${targetId}::uuid FOR UPDATE OF t`;
  if (!row) throw new DomainError("NOT_FOUND", "not-found");
  return row;
}
