import type { Access } from "../graph/graph-call.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { findPageToken, insertToken } from "../store/grants.ts";
import { makeFacebookToken } from "../store/make-ids.ts";

/** The same at every reading. It never expires when it comes from a long-lived user token, else it ends with its parent. */
export function pageTokenFor({ store, now }: SandboxCtx, { token, grant }: Access, page: Account): string {
  if (token.kind !== "facebook-user") return token.token;
  const known = findPageToken(store, token.token, page.id);
  if (known) return known.token;
  return insertToken(store, {
    token: makeFacebookToken(),
    grant_id: grant.id,
    kind: "page",
    account_id: page.id,
    parent: token.token,
    long_lived: token.long_lived,
    issued_at: now().getTime(),
    expires_at: token.long_lived ? null : token.expires_at,
  }).token;
}
