import { createHmac, timingSafeEqual } from "node:crypto";
import { SANDBOX_APP } from "../oauth/sandbox-app.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import { findGrant, findToken, splitList } from "../store/grants.ts";
import type { Access, GraphHost } from "./graph-call.ts";
import { type Parameters, readText } from "./read-parameters.ts";
import { appRemoved, proofInvalid, tokenExpired, tokenUnparsable } from "./token-errors.ts";

/** The token may stand in the query, the body or the header. */
export function readToken(request: Request, parameters: Parameters): string | null {
  const header = /^(?:Bearer|OAuth)\s+(\S+)$/i.exec(request.headers.get("authorization") ?? "");
  return readText(parameters, "access_token") ?? header?.[1] ?? null;
}

export function authenticate(
  ctx: SandboxCtx,
  host: GraphHost,
  secret: string,
  parameters: Parameters,
): Access {
  const token = findToken(ctx.store, secret);
  const grant = token && findGrant(ctx.store, token.grant_id);
  if (!token || !grant || (host === "graph.instagram.com") !== (token.kind === "instagram"))
    throw tokenUnparsable();
  const proof = readText(parameters, "appsecret_proof");
  if (proof !== null && !isProof(proof, secret)) throw proofInvalid();
  if (grant.revoked_at !== null) throw appRemoved();
  const now = ctx.now();
  if (token.expires_at !== null && token.expires_at <= now.getTime())
    throw tokenExpired(new Date(token.expires_at), now);
  return { token, grant, accountIds: splitList(grant.account_ids), scopes: splitList(grant.scopes) };
}

function isProof(proof: string, token: string): boolean {
  const expected = createHmac("sha256", SANDBOX_APP.clientSecret).update(token).digest("hex");
  return proof.length === expected.length && timingSafeEqual(Buffer.from(proof), Buffer.from(expected));
}
