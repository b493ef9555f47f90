import type { UsageReport } from "../configuration.ts";
import { PlatformError } from "../platform-error.ts";
import {
  FEED_ERRORS,
  findGraphError,
  type GraphErrorRow,
  type GraphErrorTable,
  kindOfStatus,
} from "./graph-errors.ts";
import type { GraphErrorBody } from "./wire.ts";

/** What a failed call would have done: only a commit makes something visible. */
export type CallPurpose = "read" | "prepare" | "commit";

export type FailedAnswer = {
  /** Method and path without query, for logs. */
  call: string;
  purpose: CallPurpose;
  status: number;
  /** null: the body held no error of a known shape. */
  error: GraphErrorBody | null;
  usage: readonly UsageReport[];
  now: Date;
  errors?: GraphErrorTable;
};

/** Codes first, HTTP status second: throttles arrive as 400 and every type says OAuthException. */
export function classifyGraphError(answer: FailedAnswer): PlatformError {
  const code = codeOf(answer);
  const known = (answer.errors ?? FEED_ERRORS).find(code);
  const row: GraphErrorRow =
    known ?? (answer.error?.is_transient ? { kind: "transient" as const } : kindOfStatus(answer.status));
  const unclear =
    known === null ||
    known.unclearOnCommit ||
    (!known.certain && (answer.status >= 500 || answer.error?.is_transient === true));
  const kind = answer.purpose === "commit" && unclear ? "outcome-unknown" : row.kind;
  const trace = answer.error?.fbtrace_id ? `, trace ${answer.error.fbtrace_id}` : "";
  return new PlatformError(kind, code, `${answer.call} failed with ${code} (HTTP ${answer.status}${trace})`, {
    retryAt: row.kind === "rate-limited" ? retryAt(answer, row.seconds ?? 0) : null,
    userMessage: answer.error?.error_user_msg ?? null,
    refusal: row.refusal ?? null,
  });
}

/**
 * Why the network did not take a commit that turned out to be absent: null where trying again is right,
 * otherwise the failure that its answer meant all along.
 */
export function refusalOf(failureCode: string | null, now: Date): PlatformError | null {
  const row = failureCode === null ? null : findGraphError(failureCode);
  if (failureCode === null || row === null || row.kind === "transient") return null;
  return new PlatformError(row.kind, failureCode, `the network refused the post with ${failureCode}`, {
    retryAt: row.kind === "rate-limited" ? new Date(now.getTime() + (row.seconds ?? 0) * 1000) : null,
  });
}

function codeOf({ error, status }: FailedAnswer): string {
  if (error?.code === undefined) return `http-${status}`;
  return error.error_subcode === undefined ? String(error.code) : `${error.code}/${error.error_subcode}`;
}

function retryAt({ usage, now }: FailedAnswer, seconds: number): Date {
  const minutes = Math.max(0, ...usage.map((report) => report.regainMinutes));
  return new Date(now.getTime() + (minutes > 0 ? minutes * 60 : seconds) * 1000);
}
