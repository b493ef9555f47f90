import { parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import { tokenExpired, tokenUnparsable } from "../graph/token-errors.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findCode, findToken, insertToken, type Token } from "../store/grants.ts";
import { makeFacebookToken } from "../store/make-ids.ts";
import {
  clientIdMissing,
  clientSecretWrong,
  clientUnknown,
  codeExpired,
  codeInvalid,
  codeUsed,
  redirectMismatch,
} from "./oauth-errors.ts";
import { redeemCode } from "./redeem-code.ts";
import { LIFETIME, SANDBOX_APP } from "./sandbox-app.ts";

/** graph.facebook.com/oauth/access_token: a code for a token, or a token for a long-lived one. */
export function exchangeOnFacebook(ctx: SandboxCtx, parameters: Parameters): JsonObject {
  const clientId = readText(parameters, "client_id");
  if (clientId === null) throw clientIdMissing();
  if (clientId !== SANDBOX_APP.clientId) throw clientUnknown();
  if (readText(parameters, "client_secret") !== SANDBOX_APP.clientSecret) throw clientSecretWrong();
  return readText(parameters, "grant_type") === "fb_exchange_token"
    ? lengthen(ctx, parameters)
    : exchangeCode(ctx, parameters);
}

function exchangeCode(ctx: SandboxCtx, parameters: Parameters): JsonObject {
  const code = readText(parameters, "code");
  if (code === null) throw parameterRequired("code");
  const flow = findCode(ctx.store, code)?.flow === "whatsapp-signup" ? "whatsapp-signup" : "facebook-login";
  const redemption = redeemCode(ctx, flow, code, readText(parameters, "redirect_uri"));
  switch (redemption.state) {
    case "redeemed":
      return answer(redemption.token);
    case "unknown":
      throw codeInvalid();
    case "used":
      throw codeUsed();
    case "expired":
      throw codeExpired();
    case "redirect-mismatch":
      throw redirectMismatch();
  }
}

function lengthen(ctx: SandboxCtx, parameters: Parameters): JsonObject {
  const text = readText(parameters, "fb_exchange_token");
  if (text === null) throw parameterRequired("fb_exchange_token");
  const token = findToken(ctx.store, text);
  if (token?.kind !== "facebook-user") throw tokenUnparsable();
  const now = ctx.now();
  if (token.expires_at !== null && token.expires_at <= now.getTime())
    throw tokenExpired(new Date(token.expires_at), now);
  const long = insertToken(ctx.store, {
    ...token,
    token: makeFacebookToken(),
    long_lived: 1,
    issued_at: now.getTime(),
    expires_at: now.getTime() + LIFETIME.longToken,
  });
  return answer(long);
}

const answer = (token: Token): JsonObject => ({
  access_token: token.token,
  token_type: "bearer",
  ...(token.expires_at !== null && { expires_in: (token.expires_at - token.issued_at) / 1000 }),
});
