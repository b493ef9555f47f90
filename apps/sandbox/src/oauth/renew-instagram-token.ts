import { applyCallFaults } from "../faults/apply-call-faults.ts";
import { takeFault } from "../faults/find-fault.ts";
import { holdAnswer } from "../faults/hold-answer.ts";
import { authenticate } from "../graph/authenticate.ts";
import { ConnectionDropped, type OperationKind } from "../graph/graph-call.ts";
import { invalidParameter } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import { tokenRevoked } from "../graph/token-errors.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { type Account, findAccount } from "../store/accounts.ts";
import { extendToken } from "../store/grants.ts";
import { refreshTooEarly, sessionKeyInvalid } from "./oauth-errors.ts";
import { LIFETIME } from "./sandbox-app.ts";

type Renewal = {
  token: string | null;
  parameters: Parameters;
  onSubject: (account: Account, kind: OperationKind) => void;
};

/** GET graph.instagram.com/refresh_access_token: the same token, another sixty days, if it is a day old and not yet expired. */
export async function renewInstagramToken(ctx: SandboxCtx, renewal: Renewal): Promise<JsonObject> {
  const { parameters } = renewal;
  if (readText(parameters, "grant_type") !== "ig_refresh_token")
    throw invalidParameter("Param grant_type must be ig_refresh_token");
  const access = authenticate(ctx, "graph.instagram.com", renewal.token ?? "", parameters);
  const { token, scopes } = access;
  if (!token.long_lived) throw sessionKeyInvalid();
  const account = findAccount(ctx.store, token.account_id ?? "");
  if (account) {
    const id = "refresh_access_token";
    renewal.onSubject(account, "prepare");
    applyCallFaults(ctx, { account, access, kind: "prepare", method: "GET", id });
    if (takeFault(ctx.store, account.id, "renewal-reset")) throw new ConnectionDropped();
    await holdAnswer(ctx, account.id, "prepare", "IGUser");
    if (takeFault(ctx.store, account.id, "renewal-refused")) throw tokenRevoked();
    if (takeFault(ctx.store, account.id, "renewal-empty")) return {};
  }
  const now = ctx.now().getTime();
  if (now - token.issued_at < LIFETIME.refreshableAfter) throw refreshTooEarly();
  extendToken(ctx.store, token.token, now, now + LIFETIME.longToken);
  return {
    access_token: token.token,
    token_type: "bearer",
    expires_in: LIFETIME.longToken / 1000,
    permissions: scopes.join(","),
  };
}
