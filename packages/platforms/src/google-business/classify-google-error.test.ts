import type { PlatformErrorKind } from "@businesspro/contracts/enums";
import { describe, expect, test } from "vitest";
import type { CallPurpose } from "../meta/classify-graph-error.ts";
import { classifyGoogleError, refusalOf } from "./classify-google-error.ts";
import { readGoogleError } from "./google-error-body.ts";
import { GOOGLE_ERRORS } from "./google-errors.ts";

const now = new Date("2026-03-01T10:00:00Z");

const info = (reason: string, metadata?: object) => ({
  "@type": "type.googleapis.com/google.rpc.ErrorInfo",
  reason,
  domain: "googleapis.com",
  ...(metadata && { metadata }),
});
const validation = (code: string) => ({
  "@type": "type.googleapis.com/google.mybusiness.v4.ValidationError",
  errorDetails: [{ code, field: "summary", message: "m", value: "v" }],
});

function classify(
  purpose: CallPurpose,
  http: number,
  status: string | null,
  details: object[] = [],
  retryAfterSeconds: number | null = null,
) {
  const body = status === null ? "<html>" : { error: { code: http, message: "no", status, details } };
  return classifyGoogleError({
    call: "POST /v4/accounts/1/locations/2/localPosts",
    purpose,
    status: http,
    error: readGoogleError(body),
    retryAfterSeconds,
    now,
  });
}

/** What a read means, and what the creation of a post means. */
const ROWS: [code: string, http: number, kind: PlatformErrorKind, onCommit: PlatformErrorKind][] = [
  ["UNAUTHENTICATED", 401, "reauth", "reauth"],
  ["PERMISSION_DENIED", 403, "reauth", "reauth"],
  ["PERMISSION_DENIED/SERVICE_DISABLED", 403, "rejected", "rejected"],
  ["NOT_FOUND", 404, "rejected", "rejected"],
  ["INVALID_ARGUMENT", 400, "rejected", "rejected"],
  ["INVALID_ARGUMENT/MISSING_VALUE", 400, "rejected", "rejected"],
  ["INVALID_ARGUMENT/INVALID_VALUE", 400, "rejected", "rejected"],
  ["INVALID_ARGUMENT/PHOTO_FETCH_FAILED", 400, "transient", "transient"],
  ["INVALID_ARGUMENT/PHOTO_UPLOAD_FAILED", 400, "rejected", "rejected"],
  ["INVALID_ARGUMENT/LOCATION_DISABLED_FOR_LOCAL_POST_API", 400, "account-disabled", "account-disabled"],
  ["FAILED_PRECONDITION", 400, "rejected", "rejected"],
  ["RESOURCE_EXHAUSTED", 429, "rate-limited", "outcome-unknown"],
  ["RESOURCE_EXHAUSTED/QUOTA_IS_ZERO", 429, "rejected", "rejected"],
  ["INTERNAL", 500, "transient", "outcome-unknown"],
  ["UNKNOWN", 500, "transient", "outcome-unknown"],
  ["UNAVAILABLE", 503, "transient", "outcome-unknown"],
  ["DEADLINE_EXCEEDED", 504, "transient", "outcome-unknown"],
  ["ABORTED", 409, "transient", "outcome-unknown"],
  ["CANCELLED", 499, "transient", "outcome-unknown"],
];

test.each(ROWS)("%s (HTTP %i) is %s, after a commit %s", (code, http, kind, onCommit) => {
  const [status = "", reason] = code.split("/");
  const zero = info("RATE_LIMIT_EXCEEDED", { quota_limit_value: "0" });
  const shapes = reason === undefined ? [[]] : [[info(reason)], [validation(reason)]];
  for (const details of reason === "QUOTA_IS_ZERO" ? [[zero]] : shapes) {
    const read = classify("read", http, status, details);
    expect([read.kind, read.code]).toEqual([kind, code]);
    expect(classify("prepare", http, status, details).kind).toBe(kind);
    expect(classify("commit", http, status, details).kind).toBe(onCommit);
  }
});

test("every row of the table has an expectation", () => {
  expect(Object.keys(GOOGLE_ERRORS).toSorted()).toEqual(ROWS.map(([code]) => code).toSorted());
});

describe("without a known status HTTP's decides", () => {
  test.each([
    [null, 500, "transient", "outcome-unknown", "http-500"],
    [null, 502, "transient", "outcome-unknown", "http-502"],
    [null, 401, "reauth", "outcome-unknown", "http-401"],
    [null, 404, "rejected", "outcome-unknown", "http-404"],
    [null, 429, "rate-limited", "outcome-unknown", "http-429"],
    ["SOMETHING_NEW", 400, "rejected", "outcome-unknown", "SOMETHING_NEW"],
    ["SOMETHING_NEW", 503, "transient", "outcome-unknown", "SOMETHING_NEW"],
  ])("status %s, HTTP %i: %s, after a commit %s", (status, http, kind, onCommit, code) => {
    const read = classify("read", http, status);
    expect([read.kind, read.code]).toEqual([kind, code]);
    expect(classify("commit", http, status).kind).toBe(onCommit);
  });
});

test("reasons that mean nothing to us stay out of the code", () => {
  const details = [info("rateLimitExceeded2"), validation("INVALID_VALUE")];
  expect(classify("read", 400, "INVALID_ARGUMENT", details).code).toBe("INVALID_ARGUMENT/INVALID_VALUE");
  expect(classify("read", 400, "INVALID_ARGUMENT", [info("toString")]).code).toBe("INVALID_ARGUMENT");
  expect(classify("read", 400, "constructor").kind).toBe("rejected");
});

test("throttles name the time to come back, from wherever Google says it", () => {
  const delay = { "@type": "type.googleapis.com/google.rpc.RetryInfo", retryDelay: "660s" };
  const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
  expect(classify("read", 429, "RESOURCE_EXHAUSTED", [delay]).retryAt).toEqual(at(660));
  expect(classify("commit", 429, "RESOURCE_EXHAUSTED", [], 30).retryAt).toEqual(at(30));
  expect(classify("read", 429, "RESOURCE_EXHAUSTED").retryAt).toEqual(at(60));
  expect(classify("read", 503, "UNAVAILABLE").retryAt).toBeNull();
});

test("the log gets codes, not what was sent", () => {
  expect(classify("commit", 400, "INVALID_ARGUMENT", [validation("INVALID_VALUE")]).message).toBe(
    "POST /v4/accounts/1/locations/2/localPosts failed with INVALID_ARGUMENT/INVALID_VALUE (HTTP 400)",
  );
});

test.each([
  [null, null],
  ["network-timeout", null],
  ["http-502", null],
  ["INTERNAL", null],
  ["INVALID_ARGUMENT/PHOTO_FETCH_FAILED", null],
  ["RESOURCE_EXHAUSTED", "rate-limited"],
  ["INVALID_ARGUMENT/INVALID_VALUE", "rejected"],
])("an absent post that was answered with %s was refused as %s", (code, kind) => {
  expect(refusalOf(code, now)?.kind ?? null).toBe(kind);
});
