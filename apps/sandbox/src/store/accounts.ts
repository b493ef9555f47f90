import type { Store } from "./open-store.ts";

export const NETWORKS = ["instagram", "facebook", "whatsapp", "google-business"] as const;
export type Network = (typeof NETWORKS)[number];

/**
 * A professional account's id is what publishing takes; the app-scoped one only identifies the person to one app.
 * A place on Google is `accounts/…/locations/…`; the number of the location stands as its app-scoped id.
 */
export type Account = {
  id: string;
  network: Network;
  name: string;
  username: string;
  app_scoped_id: string;
  /** Instagram: BUSINESS, MEDIA_CREATOR or PERSONAL. Facebook: PAGE. WhatsApp: NUMBER. Google: LOCATION. */
  account_type: string;
  category: string;
  about: string;
  tasks: string;
  linked_instagram_id: string | null;
  followers: number;
  quota_total: number;
  created_at: number;
  /** Google: where the place stands. */
  locality: string;
};

export const findAccount = (store: Store, id: string) =>
  store.get<Account>("SELECT * FROM accounts WHERE id = ?", id);

export const findAccountByUsername = (store: Store, network: Network, username: string) =>
  store.get<Account>("SELECT * FROM accounts WHERE network = ? AND username = ?", network, username);

export const findAccountByAppScopedId = (store: Store, id: string) =>
  store.get<Account>("SELECT * FROM accounts WHERE app_scoped_id = ?", id);

export const listAccounts = (store: Store, network: Network) =>
  store.all<Account>("SELECT * FROM accounts WHERE network = ? ORDER BY created_at, rowid", network);

export const findLinkingPage = (store: Store, instagramId: string) =>
  store.get<Account>("SELECT * FROM accounts WHERE linked_instagram_id = ?", instagramId);

export function insertAccount(store: Store, account: Account): Account {
  store.run(
    `INSERT INTO accounts (id, network, name, username, app_scoped_id, account_type, category, about, tasks,
       linked_instagram_id, followers, quota_total, created_at, locality) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)`,
    account.id,
    account.network,
    account.name,
    account.username,
    account.app_scoped_id,
    account.account_type,
    account.category,
    account.about,
    account.tasks,
    account.linked_instagram_id,
    account.followers,
    account.quota_total,
    account.created_at,
    account.locality,
  );
  return account;
}
