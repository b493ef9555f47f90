import { applyCallFaults } from "../faults/apply-call-faults.ts";
import { holdAnswer } from "../faults/hold-answer.ts";
import { debugToken } from "../oauth/debug-token.ts";
import { exchangeOnFacebook } from "../oauth/exchange-on-facebook.ts";
import { lengthenInstagramToken } from "../oauth/lengthen-instagram-token.ts";
import { renewInstagramToken } from "../oauth/renew-instagram-token.ts";
import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import { authenticate } from "./authenticate.ts";
import type { GraphHost, OperationKind } from "./graph-call.ts";
import { invalidParameter, nonexistingField, objectNotVisible } from "./graph-errors.ts";
import type { JsonObject } from "./json.ts";
import { findNode } from "./node.ts";
import { findOperation } from "./operations.ts";
import { parseAddress } from "./parse-address.ts";
import { type Parameters, readText } from "./read-parameters.ts";
import { tokenMissing, tokenRequired } from "./token-errors.ts";

export type ArrivedCall = {
  host: GraphHost;
  method: string;
  /** The path behind the host. */
  rest: string;
  /** Null: the body could not be read. */
  parameters: Parameters | null;
  token: string | null;
  origin: string;
  /** Told as soon as the account and what the call does to it are known. */
  onSubject: (account: Account, kind: OperationKind) => void;
};

/** One call to Graph, from address to answer; every refusal is thrown. */
export async function answerGraphCall(ctx: SandboxCtx, arrived: ArrivedCall): Promise<JsonObject> {
  const { host, parameters, token } = arrived;
  if (parameters === null) throw invalidParameter("The request body is not valid JSON");
  const method = (readText(parameters, "method") ?? arrived.method).toUpperCase().replace("HEAD", "GET");
  const { version, path, id, edge } = parseAddress(arrived.rest);

  if (host === "graph.facebook.com" && path === "/oauth/access_token")
    return exchangeOnFacebook(ctx, parameters);
  if (host === "graph.facebook.com" && path === "/debug_token" && method === "GET")
    return debugToken(ctx, token, parameters);
  if (host === "graph.instagram.com" && path === "/access_token")
    return lengthenInstagramToken(ctx, token, parameters);
  if (host === "graph.instagram.com" && path === "/refresh_access_token")
    return await renewInstagramToken(ctx, { token, parameters, onSubject: arrived.onSubject });

  if (token === null) throw id === "me" ? tokenRequired() : tokenMissing();
  const access = authenticate(ctx, host, token, parameters);
  const node = findNode({ ctx, access, host }, id);
  if (!node) throw objectNotVisible(method, id);
  const operation = findOperation(node, method, edge, parameters);
  if (operation && node.account) {
    arrived.onSubject(node.account, operation.kind);
    applyCallFaults(ctx, { account: node.account, access, kind: operation.kind, method, id });
    await holdAnswer(ctx, node.account.id, operation.kind, node.type);
  }
  if (!operation && method === "GET" && edge !== null) throw nonexistingField(edge, node.type);
  if (!operation) throw objectNotVisible(method, id);
  return await operation.run({
    ctx,
    host,
    version,
    method,
    path,
    parameters,
    origin: arrived.origin,
    access,
  });
}
