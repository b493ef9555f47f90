import type { Account } from "./accounts.ts";
import type { Store } from "./open-store.ts";

/** A Business Profile account, which holds places. */
export type GoogleAccount = { id: string; name: string; created_at: number };

export const listGoogleAccounts = (store: Store) =>
  store.all<GoogleAccount>("SELECT * FROM google_accounts ORDER BY created_at, rowid");

export const findGoogleAccount = (store: Store, id: string) =>
  store.get<GoogleAccount>("SELECT * FROM google_accounts WHERE id = ?", id);

export function insertGoogleAccount(store: Store, account: GoogleAccount): string {
  store.run(
    "INSERT INTO google_accounts (id, name, created_at) VALUES (?,?,?)",
    account.id,
    account.name,
    account.created_at,
  );
  return account.id;
}

/** `accounts/…` of a place. */
export const businessOf = (place: Account): string => place.id.split("/locations/")[0] ?? "";
