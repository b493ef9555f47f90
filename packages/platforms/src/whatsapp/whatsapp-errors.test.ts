import type { PlatformErrorKind } from "@businesspro/contracts/enums";
import { describe, expect, test } from "vitest";
import type { RefusalReason, RefusalScope } from "../message-refusal.ts";
import { classifyGraphError } from "../meta/classify-graph-error.ts";
import { readEvents } from "./read-events.ts";
import { WHATSAPP_ERROR_ROWS, WHATSAPP_ERRORS } from "./whatsapp-errors.ts";

const now = new Date("2026-03-01T10:00:00Z");
const HOUR = 3600;

type Row = [
  code: string,
  /** What the answer to a sent message means. */
  kind: PlatformErrorKind,
  scope: RefusalScope,
  reason: RefusalReason,
  more?: { pauses?: true; seconds?: number; byWebhook?: PlatformErrorKind; status?: number },
];

const ROWS: Row[] = [
  ["0", "reauth", "account", "access", { pauses: true }],
  ["3", "reauth", "account", "access", { pauses: true }],
  ["10", "reauth", "account", "access", { pauses: true }],
  ["102", "reauth", "account", "access", { pauses: true }],
  ["190", "reauth", "account", "access", { pauses: true }],
  ["190/463", "reauth", "account", "access", { pauses: true }],
  ["200", "reauth", "account", "access", { pauses: true }],
  ["299", "reauth", "account", "access", { pauses: true }],
  ["131005", "reauth", "account", "access", { pauses: true }],
  ["4", "rate-limited", "account", "call-limit", { seconds: 300 }],
  ["80007", "rate-limited", "account", "call-limit", { seconds: 300 }],
  ["80008", "rate-limited", "account", "call-limit", { seconds: 300 }],
  ["130429", "rate-limited", "sender", "throughput", { seconds: 5, status: 429 }],
  ["131056", "rate-limited", "person", "pair-limit", { seconds: 6 }],
  ["131000", "transient", "account", "network-trouble", { byWebhook: "rejected", status: 500 }],
  ["131016", "transient", "account", "network-trouble", { byWebhook: "rejected", status: 500 }],
  ["131057", "transient", "account", "network-trouble", { byWebhook: "rejected", status: 500 }],
  ["1", "outcome-unknown", "account", "network-trouble", { byWebhook: "rejected" }],
  ["2", "outcome-unknown", "account", "network-trouble", { byWebhook: "rejected" }],
  ["-1", "outcome-unknown", "account", "network-trouble", { byWebhook: "rejected" }],
  ["131048", "rejected", "sender", "spam", { pauses: true }],
  ["131064", "rejected", "sender", "spam", { pauses: true }],
  ["368", "account-disabled", "account", "account-locked", { pauses: true }],
  ["368/1390008", "account-disabled", "account", "account-locked", { pauses: true }],
  ["131031", "account-disabled", "account", "account-locked", { pauses: true }],
  ["130497", "rejected", "account", "country", { pauses: true }],
  ["131049", "rate-limited", "person", "person-limit", { seconds: 24 * HOUR }],
  ["130472", "rejected", "person", "experiment"],
  ["131050", "rejected", "person", "opted-out"],
  ["131026", "rejected", "person", "unreachable"],
  ["131021", "rejected", "person", "unreachable"],
  ["130403", "rejected", "person", "blocked-by-us"],
  ["131047", "rejected", "person", "window-closed"],
  ["131052", "rejected", "template", "picture", { pauses: true }],
  ["131053", "rejected", "template", "picture", { pauses: true }],
  ["131051", "rejected", "template", "template-invalid", { pauses: true }],
  ["131008", "rejected", "template", "template-invalid", { pauses: true }],
  ["131009", "rejected", "person", "message-invalid"],
  ["100", "rejected", "person", "message-invalid"],
  ["132000", "rejected", "template", "template-invalid", { pauses: true }],
  ["132001", "rejected", "template", "template-invalid", { pauses: true }],
  ["132005", "rejected", "template", "template-invalid", { pauses: true }],
  ["132007", "rejected", "template", "template-invalid", { pauses: true }],
  ["132012", "rejected", "template", "template-invalid", { pauses: true }],
  ["132018", "rejected", "template", "template-invalid", { pauses: true }],
  ["132015", "rejected", "template", "template-paused", { pauses: true }],
  ["132016", "rejected", "template", "template-disabled", { pauses: true }],
  ["131042", "rejected", "account", "billing", { pauses: true }],
  ["131045", "account-disabled", "sender", "number-unregistered", { pauses: true }],
  ["133010", "account-disabled", "sender", "number-unregistered", { pauses: true }],
  ["33", "account-disabled", "sender", "number-unregistered", { pauses: true }],
  ["100/33", "account-disabled", "sender", "number-unregistered", { pauses: true }],
  // New codes of the Cloud API's own range.
  ["139999", "rejected", "person", "other"],
];

function answer(code: string, status = 400, purpose: "commit" | "read" = "commit") {
  const [main, sub] = code.split("/").map(Number);
  const error = { code: main, error_subcode: sub };
  return classifyGraphError({
    call: "POST /1/messages",
    purpose,
    status,
    error,
    usage: [],
    now,
    errors: WHATSAPP_ERRORS,
  });
}

describe.each(ROWS)("%s is %s of the %s: %s", (code, kind, scope, reason, more = {}) => {
  const refusal = { scope, reason, pausesCampaign: more.pauses === true };
  const retryAt = more.seconds === undefined ? null : new Date(now.getTime() + more.seconds * 1000);

  test("as the answer to a message", () => {
    expect(answer(code, more.status)).toMatchObject({ kind, code, refusal, retryAt });
  });

  test("as what a webhook tells of a message", () => {
    const [main] = code.split("/").map(Number);
    const status = { id: "wamid.1", status: "failed", timestamp: "1772359200", errors: [{ code: main }] };
    const value = { metadata: { phone_number_id: "1" }, statuses: [status] };
    const body = {
      object: "whatsapp_business_account",
      entry: [{ id: "2", changes: [{ field: "messages", value }] }],
    };
    const [event] = readEvents(body, now);
    if (event?.type !== "status") throw new Error("no status was read");
    const expected =
      code === "100/33" ? { kind: "rejected" } : { kind: more.byWebhook ?? kind, refusal, retryAt };
    expect(event.failure).toMatchObject(expected);
  });
});

test("every row of the table has an expectation", () => {
  const expected = new Set(ROWS.map(([code]) => code));
  expect(
    Object.keys(WHATSAPP_ERROR_ROWS).filter((code) => !expected.has(code) && code !== "200-299"),
  ).toEqual([]);
});

test("what is not the Cloud API's own leaves a sent message unclear", () => {
  expect(answer("987654").kind).toBe("outcome-unknown");
  expect(answer("190", 503).kind).toBe("reauth");
  const bare = {
    call: "POST /1/messages",
    purpose: "commit",
    usage: [],
    now,
    errors: WHATSAPP_ERRORS,
  } as const;
  for (const status of [429, 500, 502, 503, 404])
    expect(classifyGraphError({ ...bare, status, error: null }).kind).toBe("outcome-unknown");
});
