import type { Transaction } from "@businesspro/db/transactions";
import { mailOwner } from "../mail/mail-owner.ts";
import { foundAccountsOwner, issuedTokenOwner } from "./token-owners.ts";
import type { EnvelopeOwner } from "./token-vault.ts";

export type SealedValue = { id: string; envelope: string; owner: EnvelopeOwner };

/** One column that holds envelopes, as far as the transaction sees it. */
export type SealedColumn = {
  name: string;
  /** In the order of ids, those after `after`; rows without a value are left out. */
  read(tx: Transaction, after: string | null, limit: number): Promise<SealedValue[]>;
  /** Compare and set: false when the row holds something else by now, or must not change at this moment. */
  replace(tx: Transaction, value: SealedValue, envelope: string): Promise<boolean>;
};

/** Everything that the token vault seals for an organisation. Whoever seals into a new column adds it here. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  tokenColumn("accessToken", "access"),
  tokenColumn("refreshToken", "refresh"),
  {
    name: "connect_attempts.found_accounts",
    async read(tx, after, limit) {
      const rows = await tx.connectAttempt.findMany({
        where: { foundAccounts: { not: null }, ...(after !== null && { id: { gt: after } }) },
        select: { id: true, organizationId: true, foundAccounts: true },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map((row) => ({
        id: row.id,
        envelope: row.foundAccounts ?? "",
        owner: foundAccountsOwner(row),
      }));
    },
    async replace(tx, { id, envelope: foundAccounts }, envelope) {
      const where = { id, foundAccounts };
      const { count } = await tx.connectAttempt.updateMany({ where, data: { foundAccounts: envelope } });
      return count === 1;
    },
  },
];

/** The same outside organisations. */
export const SEALED_SYSTEM_COLUMNS: readonly SealedColumn[] = [
  {
    name: "mails.envelope",
    async read(tx, after, limit) {
      const rows = await tx.mail.findMany({
        where: { envelope: { not: null }, ...(after !== null && { id: { gt: after } }) },
        select: { id: true, envelope: true },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map(({ id, envelope }) => ({ id, envelope: envelope ?? "", owner: mailOwner(id) }));
    },
    async replace(tx, { id, envelope: sealed }, envelope) {
      const { count } = await tx.mail.updateMany({ where: { id, envelope: sealed }, data: { envelope } });
      return count === 1;
    },
  },
];

function tokenColumn(column: "accessToken" | "refreshToken", kind: "access" | "refresh"): SealedColumn {
  return {
    name: `social_accounts.${kind}_token`,
    async read(tx, after, limit) {
      const rows = await tx.socialAccount.findMany({
        where: { [column]: { not: null }, ...(after !== null && { id: { gt: after } }) },
        orderBy: { id: "asc" },
        take: limit,
      });
      return rows.map((row) => ({
        id: row.id,
        envelope: row[column] ?? "",
        owner: issuedTokenOwner(row, kind),
      }));
    },
    async replace(tx, { id, envelope: sealed }, envelope) {
      // Whoever is renewing the token compares it with the one that was used, so it stays until that is done.
      const [row] = await tx.$queryRaw<{ busy: boolean }[]>`
        SELECT coalesce(refresh_until > now(), false) AS busy FROM social_accounts WHERE id = ${id}::uuid FOR NO KEY UPDATE`;
      if (row?.busy !== false) return false;
      const where = { id, [column]: sealed };
      const { count } = await tx.socialAccount.updateMany({ where, data: { [column]: envelope } });
      return count === 1;
    },
  };
}
