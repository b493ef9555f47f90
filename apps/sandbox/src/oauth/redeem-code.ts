import type { SandboxCtx } from "../sandbox-context.ts";
import {
  type Code,
  type Flow,
  findCode,
  insertGrant,
  insertToken,
  type Token,
  useCode,
} from "../store/grants.ts";
import { makeFacebookToken, makeInstagramToken } from "../store/make-ids.ts";
import { LIFETIME } from "./sandbox-app.ts";

export type Redemption =
  | { state: "redeemed"; token: Token; code: Code }
  | { state: "unknown" | "used" | "expired" | "redirect-mismatch" };

/** Turns a code into a grant and its first token: short-lived, but for the token of a business. A code works once, in its own flow, for its own address. */
export function redeemCode(
  ctx: SandboxCtx,
  flow: Flow,
  text: string,
  redirectUri: string | null,
): Redemption {
  const { store } = ctx;
  const now = ctx.now().getTime();
  const code = findCode(store, text);
  if (!code || code.flow !== flow) return { state: "unknown" };
  if (code.used_at !== null) return { state: "used" };
  if (code.expires_at <= now) return { state: "expired" };
  if (code.redirect_uri !== redirectUri) return { state: "redirect-mismatch" };
  return store.transaction((): Redemption => {
    if (!useCode(store, text, now)) return { state: "used" };
    const grant = { flow, scopes: code.scopes, account_ids: code.account_ids, created_at: now };
    const instagram = flow === "instagram-login";
    const business = flow === "whatsapp-signup";
    const token = insertToken(store, {
      token: instagram ? makeInstagramToken() : makeFacebookToken(),
      grant_id: insertGrant(store, grant),
      kind: business ? "business" : instagram ? "instagram" : "facebook-user",
      account_id: instagram ? code.account_ids : null,
      parent: null,
      long_lived: business ? 1 : 0,
      issued_at: now,
      expires_at: business ? null : now + LIFETIME.shortToken,
    });
    return { state: "redeemed", token, code };
  });
}
