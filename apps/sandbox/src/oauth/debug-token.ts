import { applyTokenFaults } from "../faults/apply-call-faults.ts";
import { authenticate } from "../graph/authenticate.ts";
import { GraphError } from "../graph/graph-error.ts";
import { parameterRequired } from "../graph/graph-errors.ts";
import type { JsonObject } from "../graph/json.ts";
import { type Parameters, readText } from "../graph/read-parameters.ts";
import { tokenMissing, tokenUnparsable } from "../graph/token-errors.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findGrant, findToken, type Grant, splitList, type Token } from "../store/grants.ts";
import { findNumber } from "../store/numbers.ts";
import { LIFETIME, SANDBOX_APP, SANDBOX_PERSON } from "./sandbox-app.ts";

const APP_TOKEN = `${SANDBOX_APP.clientId}|${SANDBOX_APP.clientSecret}`;
const TYPES = { "facebook-user": "USER", page: "PAGE", instagram: "USER", business: "SYSTEM_USER" } as const;

/** GET /debug_token: what a token may do and until when, or why it is no longer good. Asked with the app's own token or with itself. */
export function debugToken(ctx: SandboxCtx, caller: string | null, parameters: Parameters): JsonObject {
  if (caller === null) throw tokenMissing();
  const asked = readText(parameters, "input_token");
  if (asked === null) throw parameterRequired("input_token");
  if (caller !== APP_TOKEN && caller !== asked) throw tokenUnparsable();
  const token = findToken(ctx.store, asked);
  const grant = token && findGrant(ctx.store, token.grant_id);
  if (!token || !grant || token.kind === "instagram") return { data: refused(tokenUnparsable(), []) };
  const facts = {
    app_id: SANDBOX_APP.clientId,
    application: SANDBOX_APP.name,
    type: TYPES[token.kind],
    ...(token.account_id !== null && { profile_id: token.account_id }),
    ...(token.kind !== "business" && { user_id: SANDBOX_PERSON.id }),
    issued_at: seconds(token.issued_at),
    expires_at: token.expires_at === null ? 0 : seconds(token.expires_at),
    data_access_expires_at: token.kind === "business" ? 0 : seconds(grant.created_at + LIFETIME.dataAccess),
  };
  const scopes = splitList(grant.scopes);
  try {
    authenticate(ctx, "graph.facebook.com", asked, new Map());
    if (token.account_id !== null) applyTokenFaults(ctx, token.account_id);
    return { data: { ...facts, is_valid: true, scopes, granular_scopes: granular(ctx, token, grant) } };
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return { data: { ...facts, ...refused(error, scopes) } };
  }
}

/** Which accounts each right is for; with a business token its business accounts instead of their numbers. */
function granular({ store }: SandboxCtx, token: Token, grant: Grant): JsonObject[] {
  const ids = splitList(grant.account_ids);
  const wabaIds = [...new Set(ids.flatMap((id) => findNumber(store, id)?.waba_id ?? []))];
  const targets = token.kind === "business" ? wabaIds : ids;
  return splitList(grant.scopes).map((scope) => ({ scope, target_ids: targets }));
}

const seconds = (milliseconds: number) => Math.floor(milliseconds / 1000);

const refused = ({ detail }: GraphError, scopes: string[]): JsonObject => ({
  is_valid: false,
  scopes,
  error: {
    code: detail.code,
    message: detail.message,
    ...(detail.subcode !== undefined && { subcode: detail.subcode }),
  },
});
