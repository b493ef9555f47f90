import type { SandboxCtx } from "../sandbox-context.ts";
import { findGoogleToken } from "../store/google-tokens.ts";
import { findGrant, splitList } from "../store/grants.ts";
import { credentialsInvalid, credentialsMissing, scopeInsufficient } from "./google-errors.ts";

export const BUSINESS_SCOPE = "https://www.googleapis.com/auth/business.manage";

/** Who calls: the places that the person shared. */
export type GoogleAccess = { placeIds: readonly string[] };

/** The token stands in the header, or in the query as `access_token`. */
export function authenticateGoogle(ctx: SandboxCtx, request: Request): GoogleAccess {
  const [, header] = /^Bearer\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "") ?? [];
  const secret = header ?? new URL(request.url).searchParams.get("access_token");
  if (secret === null) throw credentialsMissing();
  const token = findGoogleToken(ctx.store, secret);
  const grant = token?.kind === "access" ? findGrant(ctx.store, token.grant_id) : undefined;
  const isOver = (token?.expires_at ?? Number.POSITIVE_INFINITY) <= ctx.now().getTime();
  if (!grant || grant.revoked_at !== null || isOver) throw credentialsInvalid();
  if (!splitList(grant.scopes).includes(BUSINESS_SCOPE)) throw scopeInsufficient();
  return { placeIds: splitList(grant.account_ids) };
}
