import { APICallError } from "@ai-sdk/provider";
import { RetryError, StreamProviderError } from "ai";
import type { WritingFailure } from "./writing-outcome.ts";

export type ClassifiedFailure = {
  readonly failure: WritingFailure;
  readonly reason: string;
  readonly retryAfterSeconds: number | null;
  /** False when the provider refused the request before working on it, or was never reached. */
  readonly mayBeCharged: boolean;
};

/** Decides by status and error code alone: provider messages can quote keys and prompts. */
export function classifyFailure(error: unknown): ClassifiedFailure {
  const cause = RetryError.isInstance(error) ? error.lastError : error;
  const status = statusOf(cause);
  const code = codeOf(cause);
  const reason = [status === null ? "no HTTP status" : `HTTP ${status}`, code ?? nameOf(cause)]
    .filter(Boolean)
    .join(", ");
  // OpenAI reports an account without credit as 429 too, and waiting does not help there.
  const limited = (status === 429 || code === "rate_limit_exceeded") && code !== "insufficient_quota";
  return {
    failure: limited ? "rate-limited" : "unavailable",
    reason,
    retryAfterSeconds: limited ? retryAfterSeconds(cause) : null,
    mayBeCharged: status === null && StreamProviderError.isInstance(cause),
  };
}

function statusOf(error: unknown): number | null {
  if (APICallError.isInstance(error) || StreamProviderError.isInstance(error))
    return error.statusCode ?? null;
  // The gateway's errors are of classes of its own, which the SDK keeps to itself.
  return isRecord(error) && typeof error.statusCode === "number" ? error.statusCode : null;
}

/** Machine codes only; anything that could be a sentence is left out. */
function codeOf(error: unknown): string | null {
  const data = APICallError.isInstance(error) || StreamProviderError.isInstance(error) ? error.data : error;
  const inner = isRecord(data) && isRecord(data.error) ? data.error : data;
  if (!isRecord(inner)) return null;
  for (const candidate of [inner.code, inner.type]) {
    if (typeof candidate === "string" && /^[a-z][a-z0-9_.-]{1,48}$/i.test(candidate)) return candidate;
  }
  return null;
}

function nameOf(error: unknown): string | null {
  return error instanceof Error ? error.name : null;
}

function retryAfterSeconds(error: unknown): number | null {
  if (!APICallError.isInstance(error)) return null;
  const seconds = Number(error.responseHeaders?.["retry-after"]);
  return Number.isFinite(seconds) && seconds >= 0 ? Math.ceil(seconds) : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
