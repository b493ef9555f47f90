import type { SandboxCtx } from "../sandbox-context.ts";
import type { Account } from "../store/accounts.ts";
import type { Grant, Token } from "../store/grants.ts";
import type { Parameters } from "./read-parameters.ts";

export type GraphHost = "graph.facebook.com" | "graph.instagram.com";

/** Who calls: a token and the grant behind it. */
export type Access = { token: Token; grant: Grant; accountIds: readonly string[]; scopes: readonly string[] };

/** read: changes nothing. prepare: invisible. commit: makes a post visible. */
export type OperationKind = "read" | "prepare" | "commit";

/** One call to a Graph host. */
export type GraphCall = {
  ctx: SandboxCtx;
  host: GraphHost;
  version: string;
  method: string;
  /** Without host and version: `/me/accounts`. */
  path: string;
  parameters: Parameters;
  /** Origin under which people and callers reach the sandbox. */
  origin: string;
  access: Access;
};

/** The account whose limits, faults and headers a call falls under, once it is known. */
export type CallSubject = { account: Account | null; kind: OperationKind | null };

/** Not an answer: the connection breaks. */
export class ConnectionDropped extends Error {}

/** Not Graph's answer but that of a machine in front of it. */
export class GatewayFailure extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`gateway answered ${status}`);
    this.status = status;
  }
}
