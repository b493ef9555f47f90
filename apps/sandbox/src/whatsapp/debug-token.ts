import { parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import { SANDBOX_APP } from "../oauth/sandbox-app.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findGrant, findToken, splitList } from "../store/grants.ts";
import { findNumber } from "../store/numbers.ts";

/** GET /debug_token: what a token may do, and with which business accounts. */
export function debugToken({ store, now }: SandboxCtx, parameters: Parameters): JsonObject {
  const asked = readText(parameters, "input_token");
  if (asked === null) throw parameterRequired("input_token");
  const token = findToken(store, asked);
  const grant = token && findGrant(store, token.grant_id);
  if (!token || !grant) return { data: { is_valid: false, scopes: [] } };
  const scopes = splitList(grant.scopes);
  const ids = splitList(grant.account_ids);
  const wabaIds = [...new Set(ids.flatMap((id) => findNumber(store, id)?.waba_id ?? []))];
  const isBusiness = token.kind === "business";
  return {
    data: {
      app_id: SANDBOX_APP.clientId,
      type: isBusiness ? "SYSTEM_USER" : "USER",
      is_valid:
        grant.revoked_at === null && (token.expires_at === null || token.expires_at > now().getTime()),
      expires_at: Math.floor((token.expires_at ?? 0) / 1000),
      scopes,
      granular_scopes: scopes.map((scope) => ({ scope, target_ids: isBusiness ? wabaIds : ids })),
    },
  };
}
