import type { PlatformErrorKind } from "@businesspro/contracts/enums";

export type GoogleErrorRow = {
  /** What the failure is for a read or a repeatable step. */
  kind: PlatformErrorKind;
  /** True where the post may be visible although its creation was answered with this. */
  unclearOnCommit?: true;
  /** Kind `rate-limited`: how long to stay away when the answer does not say it. */
  seconds?: number;
};

const reauth: GoogleErrorRow = { kind: "reauth" };
const rejected: GoogleErrorRow = { kind: "rejected" };
const unclear: GoogleErrorRow = { kind: "transient", unclearOnCommit: true };
const throttled: GoogleErrorRow = { kind: "rate-limited", seconds: 60, unclearOnCommit: true };

/**
 * `STATUS/REASON`, else `STATUS`. Reasons stand in the error's details.
 * Sources: Business Profile error codes, Google API error model.
 */
export const GOOGLE_ERRORS: Readonly<Record<string, GoogleErrorRow>> = {
  UNAUTHENTICATED: reauth,
  PERMISSION_DENIED: reauth, // a role that was taken away, too
  "PERMISSION_DENIED/SERVICE_DISABLED": rejected, // the operator's project has not switched the API on
  NOT_FOUND: rejected,

  INVALID_ARGUMENT: rejected,
  "INVALID_ARGUMENT/MISSING_VALUE": rejected,
  "INVALID_ARGUMENT/INVALID_VALUE": rejected,
  "INVALID_ARGUMENT/PHOTO_FETCH_FAILED": { kind: "transient" }, // nothing was made; the address is a new one next time
  "INVALID_ARGUMENT/PHOTO_UPLOAD_FAILED": rejected,
  "INVALID_ARGUMENT/LOCATION_DISABLED_FOR_LOCAL_POST_API": { kind: "account-disabled" },
  FAILED_PRECONDITION: rejected,

  RESOURCE_EXHAUSTED: throttled,
  "RESOURCE_EXHAUSTED/QUOTA_IS_ZERO": rejected, // Google has not granted the operator's project access

  INTERNAL: unclear,
  UNKNOWN: unclear,
  UNAVAILABLE: unclear,
  DEADLINE_EXCEEDED: unclear,
  ABORTED: unclear,
  CANCELLED: unclear,
};

/** Kinds by HTTP status, for answers whose status is unknown or absent. */
export function kindOfStatus(status: number): GoogleErrorRow {
  if (status === 401 || status === 403) return reauth;
  if (status === 429) return throttled;
  return status >= 400 && status < 500 ? rejected : unclear;
}

/** The row of a code as `PlatformError.code` writes it, or null when the table does not know it. */
export function findGoogleError(code: string): GoogleErrorRow | null {
  const [status = ""] = code.split("/");
  const key = [code, status].find((candidate) => Object.hasOwn(GOOGLE_ERRORS, candidate));
  return key === undefined ? null : (GOOGLE_ERRORS[key] ?? null);
}
