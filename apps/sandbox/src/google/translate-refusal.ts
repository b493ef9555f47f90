import type { GraphError } from "../graph/graph-error.ts";
import { GoogleError, type GoogleStatus } from "./google-error.ts";
import {
  credentialsInvalid,
  internalError,
  invalidField,
  notFound,
  permissionDenied,
  postsDisabled,
  quotaExceeded,
  unavailable,
} from "./google-errors.ts";

/** The same misfortune in Google's words: faults exist once and are named by Graph's codes. */
export function translateRefusal({ detail }: GraphError): GoogleError {
  const { code, subcode, status = 400, reason, message } = detail;
  if (detail.regainMinutes !== undefined) return quotaExceeded(detail.regainMinutes * 60);
  if (reason !== undefined) return custom(status, reason, message);
  if (code === 190) return credentialsInvalid();
  if (code === 10 || code === 200) return permissionDenied();
  if (code === 100 && subcode === 33) return notFound();
  if (code === 25) return postsDisabled();
  // Google has no flag for spam: a post that it doubts is answered like trouble of its own.
  if (code === 1 || code === 4) return internalError();
  if (code === 2) return unavailable();
  return custom(status, "INVALID_VALUE", message);
}

const STATUSES: Record<number, GoogleStatus> = {
  400: "INVALID_ARGUMENT",
  401: "UNAUTHENTICATED",
  403: "PERMISSION_DENIED",
  404: "NOT_FOUND",
  409: "ABORTED",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
};

function custom(http: number, reason: string, message: string): GoogleError {
  const status = STATUSES[http] ?? (http >= 500 ? "INTERNAL" : "INVALID_ARGUMENT");
  if (status === "INVALID_ARGUMENT") return invalidField(reason, "localPost", message);
  return new GoogleError(status, message, [
    { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason, domain: "googleapis.com" },
  ]);
}
