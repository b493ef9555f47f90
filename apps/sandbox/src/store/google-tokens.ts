import type { Store } from "./open-store.ts";

export type GoogleToken = {
  token: string;
  grant_id: number;
  kind: "access" | "refresh";
  issued_at: number;
  /** Of a refresh token: when it dies of disuse. */
  expires_at: number | null;
};

export const findGoogleToken = (store: Store, token: string) =>
  store.get<GoogleToken>("SELECT * FROM google_tokens WHERE token = ?", token);

export function insertGoogleToken(store: Store, token: GoogleToken): GoogleToken {
  store.run(
    "INSERT INTO google_tokens (token, grant_id, kind, issued_at, expires_at) VALUES (?,?,?,?,?)",
    token.token,
    token.grant_id,
    token.kind,
    token.issued_at,
    token.expires_at,
  );
  return token;
}

export const prolongGoogleToken = (store: Store, token: string, expiresAt: number) =>
  store.run("UPDATE google_tokens SET expires_at = ? WHERE token = ?", expiresAt, token);
