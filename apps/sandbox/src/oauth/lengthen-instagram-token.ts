import { applyTokenFaults } from "../faults/apply-call-faults.ts";
import { authenticate } from "../graph/authenticate.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { insertToken } from "../store/grants.ts";
import { makeInstagramToken } from "../store/make-ids.ts";
import { clientSecretWrong, sessionKeyInvalid } from "./oauth-errors.ts";
import { LIFETIME, SANDBOX_APP } from "./sandbox-app.ts";

/** GET graph.instagram.com/access_token: a short-lived token for one of sixty days. */
export function lengthenInstagramToken(
  ctx: SandboxCtx,
  secret: string | null,
  parameters: Parameters,
): JsonObject {
  if (readText(parameters, "grant_type") !== "ig_exchange_token")
    throw invalidParameter("Param grant_type must be ig_exchange_token");
  if (readText(parameters, "client_secret") !== SANDBOX_APP.clientSecret) throw clientSecretWrong();
  const { token } = authenticate(ctx, "graph.instagram.com", secret ?? "", parameters);
  if (token.long_lived) throw sessionKeyInvalid();
  applyTokenFaults(ctx, token.account_id ?? "");
  const now = ctx.now().getTime();
  const long = insertToken(ctx.store, {
    ...token,
    token: makeInstagramToken(),
    long_lived: 1,
    issued_at: now,
    expires_at: now + LIFETIME.longToken,
  });
  return { access_token: long.token, token_type: "bearer", expires_in: LIFETIME.longToken / 1000 };
}
