import type { CallPurpose } from "../meta/classify-graph-error.ts";
import { PlatformError } from "../platform-error.ts";
import type { GoogleErrorBody } from "./google-error-body.ts";
import { findGoogleError, GOOGLE_ERRORS, kindOfStatus } from "./google-errors.ts";

export type FailedAnswer = {
  /** Method and path without query, for logs. */
  call: string;
  purpose: CallPurpose;
  /** Of HTTP. */
  status: number;
  /** null: the body held no error of a known shape. */
  error: GoogleErrorBody | null;
  /** Seconds of the header `Retry-After`. */
  retryAfterSeconds: number | null;
  now: Date;
};

/** Reasons first, then the status that the body names, HTTP's last. */
export function classifyGoogleError(answer: FailedAnswer): PlatformError {
  const { call, purpose, status, error, now } = answer;
  const code = codeOf(answer);
  const known = findGoogleError(code);
  const row = known ?? kindOfStatus(status);
  const unclear = known === null || known.unclearOnCommit || status >= 500;
  const kind = purpose === "commit" && unclear ? "outcome-unknown" : row.kind;
  const seconds = error?.retryAfterSeconds ?? answer.retryAfterSeconds ?? row.seconds ?? 0;
  return new PlatformError(kind, code, `${call} failed with ${code} (HTTP ${status})`, {
    retryAt: row.kind === "rate-limited" ? new Date(now.getTime() + seconds * 1000) : null,
  });
}

/**
 * Why Google did not take a post that turned out to be absent: null where trying again is right, otherwise the failure
 * that its answer meant all along.
 */
export function refusalOf(failureCode: string | null, now: Date): PlatformError | null {
  const row = failureCode === null ? null : findGoogleError(failureCode);
  if (failureCode === null || row === null || row.kind === "transient") return null;
  return new PlatformError(row.kind, failureCode, `Google refused the post with ${failureCode}`, {
    retryAt: row.kind === "rate-limited" ? new Date(now.getTime() + (row.seconds ?? 0) * 1000) : null,
  });
}

/** Only reasons that mean something to us become part of the code: others are many and change. */
function codeOf({ error, status }: FailedAnswer): string {
  if (!error?.status) return `http-${status}`;
  const codes = error.reasons.map((reason) => `${error.status}/${reason}`);
  return codes.find((code) => Object.hasOwn(GOOGLE_ERRORS, code)) ?? error.status;
}
