import { takeFault } from "../faults/find-fault.ts";
import { logArrival, logOutcome } from "../graph/call-log.ts";
import { type Parameters, readParameters, readText } from "../graph/read-parameters.ts";
import { LIFETIME, SANDBOX_APP } from "../oauth/sandbox-app.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findGoogleToken, prolongGoogleToken } from "../store/google-tokens.ts";
import { findCode, findGrant, insertGrant, revokeGrant, splitList, useCode } from "../store/grants.ts";
import { issueAccess, issueRefresh } from "./issue-tokens.ts";

/** A refusal in the envelope of OAuth, which is not that of the APIs. */
class TokenRefusal extends Error {
  readonly status: number;
  readonly code: string;
  constructor(code: string, message: string, status = 400) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** oauth2.googleapis.com: tokens for a code or a refresh token, and their end. */
export async function serveGoogleTokens(ctx: SandboxCtx, request: Request): Promise<Response> {
  const host = "oauth2.googleapis.com";
  const path = new URL(request.url).pathname.slice(`/${host}`.length);
  const parameters = (await readParameters(request)) ?? new Map();
  const logged = logArrival(ctx, { host, method: request.method, path, parameters });
  try {
    if (request.method !== "POST") throw new TokenRefusal("invalid_request", "Not found", 404);
    const body =
      path === "/revoke" ? revoke(ctx, parameters) : path === "/token" ? exchange(ctx, parameters) : null;
    if (!body) throw new TokenRefusal("invalid_request", "Not found", 404);
    logOutcome(ctx, logged, 200, null);
    return Response.json(body, {
      headers: { "cache-control": "no-cache, no-store, max-age=0, must-revalidate" },
    });
  } catch (error) {
    if (!(error instanceof TokenRefusal)) throw error;
    logOutcome(ctx, logged, error.status, error.code);
    return Response.json({ error: error.code, error_description: error.message }, { status: error.status });
  }
}

type TokenAnswer = Record<string, string | number>;

function exchange(ctx: SandboxCtx, parameters: Parameters): TokenAnswer {
  if (readText(parameters, "client_id") !== SANDBOX_APP.clientId)
    throw new TokenRefusal("invalid_client", "The OAuth client was not found.", 401);
  if (readText(parameters, "client_secret") !== SANDBOX_APP.clientSecret)
    throw new TokenRefusal("invalid_client", "Unauthorized", 401);
  switch (readText(parameters, "grant_type")) {
    case "authorization_code":
      return redeem(ctx, parameters);
    case "refresh_token":
      return refresh(ctx, parameters);
    default:
      throw new TokenRefusal("unsupported_grant_type", "Invalid grant_type");
  }
}

/** A code works once, for its own address. */
function redeem(ctx: SandboxCtx, parameters: Parameters): TokenAnswer {
  const { store } = ctx;
  const now = ctx.now().getTime();
  const text = readText(parameters, "code") ?? "";
  const code = findCode(store, text);
  if (code?.flow !== "google-login" || code.used_at !== null || code.expires_at <= now)
    throw new TokenRefusal("invalid_grant", "Bad Request");
  if (code.redirect_uri !== readText(parameters, "redirect_uri"))
    throw new TokenRefusal("redirect_uri_mismatch", "Bad Request");
  return store.transaction(() => {
    if (!useCode(store, text, now)) throw new TokenRefusal("invalid_grant", "Bad Request");
    const { flow, scopes, account_ids } = code;
    const grant = insertGrant(store, { flow, scopes, account_ids, created_at: now });
    return {
      ...accessAnswer(ctx, grant, scopes),
      ...(code.offline === 1 && { refresh_token: issueRefresh(ctx, grant) }),
    };
  });
}

/** The refresh token stays the same, so that the answer holds none. */
function refresh(ctx: SandboxCtx, parameters: Parameters): TokenAnswer {
  const { store } = ctx;
  const now = ctx.now().getTime();
  const token = findGoogleToken(store, readText(parameters, "refresh_token") ?? "");
  const grant = token?.kind === "refresh" ? findGrant(store, token.grant_id) : undefined;
  const isOver = (token?.expires_at ?? 0) <= now;
  if (!token || !grant || grant.revoked_at !== null || isOver)
    throw new TokenRefusal("invalid_grant", "Token has been expired or revoked.");
  const places = splitList(grant.account_ids);
  if (places.some((place) => takeFault(store, place, "token-revoked")))
    throw new TokenRefusal("invalid_grant", "Token has been expired or revoked.");
  if (
    places.some((place) =>
      takeFault(store, place, "transient-500", ({ on }) => on === "any" || on === "prepare"),
    )
  )
    throw new TokenRefusal("internal_failure", "Internal error encountered.", 500);
  prolongGoogleToken(store, token.token, now + LIFETIME.googleRefresh);
  return accessAnswer(ctx, grant.id, grant.scopes);
}

const accessAnswer = (ctx: SandboxCtx, grant: number, scopes: string): TokenAnswer => ({
  access_token: issueAccess(ctx, grant),
  expires_in: LIFETIME.googleAccess / 1000,
  scope: splitList(scopes).join(" "),
  token_type: "Bearer",
});

/** Either token ends the whole grant. */
function revoke({ store, now }: SandboxCtx, parameters: Parameters): TokenAnswer {
  const token = findGoogleToken(store, readText(parameters, "token") ?? "");
  const grant = token && findGrant(store, token.grant_id);
  if (!grant || grant.revoked_at !== null)
    throw new TokenRefusal("invalid_token", "Token expired or revoked");
  revokeGrant(store, grant.id, now().getTime());
  return {};
}
