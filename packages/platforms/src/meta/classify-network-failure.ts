import { EgressError } from "@businesspro/egress/egress";
import { PlatformError } from "../platform-error.ts";
import type { CallPurpose } from "./classify-graph-error.ts";

/** Failures before the first byte left. Everything else may have reached the network. */
const NEVER_SENT: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EAI_FAIL",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENETDOWN",
  "EADDRNOTAVAIL",
  "UND_ERR_CONNECT_TIMEOUT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);
const REFUSED_BY_US: ReadonlySet<string> = new Set(["url-refused", "address-refused", "body-unsupported"]);

/** A call that brought no whole answer. `call` is method and path without query. */
export function classifyNetworkFailure(error: unknown, call: string, purpose: CallPurpose): PlatformError {
  const reason = reasonOf(error);
  const neverSent = NEVER_SENT.has(reason) || (error instanceof EgressError && REFUSED_BY_US.has(error.code));
  const kind = purpose === "commit" && !neverSent ? "outcome-unknown" : "transient";
  return new PlatformError(kind, `network-${reason.toLowerCase()}`, `${call} brought no answer: ${reason}`, {
    cause: error,
  });
}

function reasonOf(error: unknown): string {
  if (error instanceof EgressError) return error.code;
  if (!(error instanceof Error)) return "unknown";
  if (error.name === "TimeoutError" || error.name === "AbortError") return "timeout";
  const coded = error.cause ?? error;
  if (typeof coded === "object" && "code" in coded && typeof coded.code === "string") return coded.code;
  return "unknown";
}
