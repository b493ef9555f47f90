import { LIFETIME } from "../oauth/sandbox-app.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { insertGoogleToken } from "../store/google-tokens.ts";
import { makeGoogleAccessToken, makeGoogleRefreshToken } from "../store/make-ids.ts";

/** Access for so many milliseconds, an hour unless asked for otherwise. */
export function issueAccess(
  { store, now }: SandboxCtx,
  grantId: number,
  lifetime: number = LIFETIME.googleAccess,
): string {
  const at = now().getTime();
  return insertGoogleToken(store, {
    token: makeGoogleAccessToken(),
    grant_id: grantId,
    kind: "access",
    issued_at: at,
    expires_at: at + lifetime,
  }).token;
}

/** Access until it is taken back, or not used for half a year. */
export function issueRefresh({ store, now }: SandboxCtx, grantId: number): string {
  const at = now().getTime();
  return insertGoogleToken(store, {
    token: makeGoogleRefreshToken(),
    grant_id: grantId,
    kind: "refresh",
    issued_at: at,
    expires_at: at + LIFETIME.googleRefresh,
  }).token;
}
