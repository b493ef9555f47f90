import type { JsonObject } from "../graph/json.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findAccount } from "../store/accounts.ts";
import { splitList } from "../store/grants.ts";
import { InstagramCodeError } from "./oauth-errors.ts";
import { redeemCode } from "./redeem-code.ts";
import { SANDBOX_APP } from "./sandbox-app.ts";

const REFUSALS = {
  unknown: "Invalid authorization code",
  used: "This authorization code has been used",
  expired: "This authorization code has expired",
  "redirect-mismatch":
    "Error validating verification code. Please make sure your redirect_uri is identical to the one you used in the OAuth dialog request",
};

/** POST api.instagram.com/oauth/access_token. Its `user_id` is the app-scoped one. */
export function exchangeOnInstagram(ctx: SandboxCtx, parameters: Parameters): JsonObject {
  const required = ["client_id", "client_secret", "grant_type", "redirect_uri", "code"].find(
    (name) => readText(parameters, name) === null,
  );
  if (required !== undefined) throw new InstagramCodeError(`Missing required field ${required}`);
  if (readText(parameters, "client_id") !== SANDBOX_APP.clientId)
    throw new InstagramCodeError("Invalid platform app");
  if (readText(parameters, "client_secret") !== SANDBOX_APP.clientSecret)
    throw new InstagramCodeError("Error validating client secret.");
  if (readText(parameters, "grant_type") !== "authorization_code")
    throw new InstagramCodeError("Invalid grant_type");

  const redemption = redeemCode(
    ctx,
    "instagram-login",
    readText(parameters, "code") ?? "",
    readText(parameters, "redirect_uri"),
  );
  if (redemption.state !== "redeemed") throw new InstagramCodeError(REFUSALS[redemption.state]);
  const { token, code } = redemption;
  const account = findAccount(ctx.store, token.account_id ?? "");
  return {
    data: [
      {
        access_token: token.token,
        user_id: account?.app_scoped_id ?? "",
        permissions: splitList(code.scopes).join(","),
      },
    ],
  };
}
