import type { Store } from "./open-store.ts";

export type Flow = "facebook-login" | "instagram-login" | "whatsapp-signup" | "google-login";

export type Code = {
  code: string;
  flow: Flow;
  client_id: string;
  redirect_uri: string;
  scopes: string;
  account_ids: string;
  /** Google: 1 where access is to outlive the person's visit. */
  offline: number;
  expires_at: number;
  used_at: number | null;
};

/** What one person allowed the app on one consent page. */
export type Grant = {
  id: number;
  flow: Flow;
  scopes: string;
  account_ids: string;
  created_at: number;
  revoked_at: number | null;
};

export type Token = {
  token: string;
  grant_id: number;
  kind: "facebook-user" | "page" | "instagram" | "business";
  account_id: string | null;
  /** The user token that a Page token was read with. */
  parent: string | null;
  long_lived: number;
  issued_at: number;
  expires_at: number | null;
};

export const splitList = (list: string): string[] => list.split(",").filter((entry) => entry !== "");

export const findCode = (store: Store, code: string) =>
  store.get<Code>("SELECT * FROM codes WHERE code = ?", code);

export function insertCode(store: Store, code: Omit<Code, "used_at">): void {
  store.run(
    "INSERT INTO codes (code, flow, client_id, redirect_uri, scopes, account_ids, offline, expires_at) VALUES (?,?,?,?,?,?,?,?)",
    code.code,
    code.flow,
    code.client_id,
    code.redirect_uri,
    code.scopes,
    code.account_ids,
    code.offline,
    code.expires_at,
  );
}

/** False when somebody else has used it. */
export const useCode = (store: Store, code: string, at: number): boolean =>
  store.run("UPDATE codes SET used_at = ? WHERE code = ? AND used_at IS NULL", at, code) === 1;

export const findGrant = (store: Store, id: number) =>
  store.get<Grant>("SELECT * FROM grants WHERE id = ?", id);

export function insertGrant(store: Store, grant: Omit<Grant, "id" | "revoked_at">): number {
  const sql = "INSERT INTO grants (flow, scopes, account_ids, created_at) VALUES (?,?,?,?) RETURNING id";
  const row = store.get<{ id: number }>(sql, grant.flow, grant.scopes, grant.account_ids, grant.created_at);
  if (!row) throw new Error("SQLite returned no id for a new grant");
  return row.id;
}

export const revokeGrant = (store: Store, id: number, at: number) =>
  store.run("UPDATE grants SET revoked_at = ? WHERE id = ?", at, id);

export const findToken = (store: Store, token: string) =>
  store.get<Token>("SELECT * FROM tokens WHERE token = ?", token);

export const findPageToken = (store: Store, parent: string, accountId: string) =>
  store.get<Token>("SELECT * FROM tokens WHERE parent = ? AND account_id = ?", parent, accountId);

export function insertToken(store: Store, token: Token): Token {
  store.run(
    `INSERT INTO tokens (token, grant_id, kind, account_id, parent, long_lived, issued_at, expires_at)
       VALUES (?,?,?,?,?,?,?,?)`,
    token.token,
    token.grant_id,
    token.kind,
    token.account_id,
    token.parent,
    token.long_lived,
    token.issued_at,
    token.expires_at,
  );
  return token;
}

export const extendToken = (store: Store, token: string, issuedAt: number, expiresAt: number) =>
  store.run("UPDATE tokens SET issued_at = ?, expires_at = ? WHERE token = ?", issuedAt, expiresAt, token);
