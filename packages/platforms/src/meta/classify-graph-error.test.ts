import type { PlatformErrorKind } from "@businesspro/contracts/enums";
import { describe, expect, test } from "vitest";
import { type CallPurpose, classifyGraphError, refusalOf } from "./classify-graph-error.ts";
import { GRAPH_ERRORS } from "./graph-errors.ts";

const now = new Date("2026-03-01T10:00:00Z");

function classify(
  code: string | null,
  purpose: CallPurpose,
  more: { status?: number; transient?: boolean; regainMinutes?: number } = {},
) {
  const [main, sub] = (code ?? "").split("/").map(Number);
  const error =
    code === null
      ? null
      : {
          code: main,
          error_subcode: sub,
          is_transient: more.transient,
          error_user_msg: "Please wait",
          fbtrace_id: "Axy",
        };
  const usage =
    more.regainMinutes === undefined
      ? []
      : [{ subject: "1", type: "pages", percent: 100, regainMinutes: more.regainMinutes }];
  return classifyGraphError({ call: "POST /1/feed", purpose, status: more.status ?? 400, error, usage, now });
}

/** What a read or a preparation means, and what a commit means. */
const ROWS: [code: string, kind: PlatformErrorKind, onCommit: PlatformErrorKind][] = [
  ["190", "reauth", "reauth"],
  ["190/458", "reauth", "reauth"],
  ["190/459", "reauth", "reauth"],
  ["190/460", "reauth", "reauth"],
  ["190/463", "reauth", "reauth"],
  ["190/464", "reauth", "reauth"],
  ["190/467", "reauth", "reauth"],
  ["190/492", "reauth", "reauth"],
  ["190/99999", "reauth", "reauth"],
  ["102", "reauth", "reauth"],
  ["452", "reauth", "reauth"],
  ["3", "reauth", "reauth"],
  ["10", "reauth", "reauth"],
  ["200", "reauth", "reauth"],
  ["283/5", "reauth", "reauth"],
  ["299", "reauth", "reauth"],
  ["200/1609008", "rejected", "rejected"],
  ["4", "rate-limited", "outcome-unknown"],
  ["17", "rate-limited", "outcome-unknown"],
  ["32", "rate-limited", "outcome-unknown"],
  ["341", "rate-limited", "outcome-unknown"],
  ["613", "rate-limited", "outcome-unknown"],
  ["80001", "rate-limited", "outcome-unknown"],
  ["80002", "rate-limited", "outcome-unknown"],
  ["80005", "rate-limited", "outcome-unknown"],
  ["9/2207042", "rate-limited", "rate-limited"],
  ["1", "transient", "outcome-unknown"],
  ["2", "transient", "outcome-unknown"],
  ["-1", "transient", "outcome-unknown"],
  ["-1/2207001", "transient", "outcome-unknown"],
  ["-1/2207032", "transient", "outcome-unknown"],
  ["-1/2207053", "transient", "outcome-unknown"],
  ["-2", "transient", "outcome-unknown"],
  ["-2/2207003", "transient", "outcome-unknown"],
  ["-2/2207020", "transient", "transient"],
  ["24/2207006", "transient", "outcome-unknown"],
  ["24/2207008", "transient", "outcome-unknown"],
  ["9007/2207027", "transient", "transient"],
  ["9004/2207052", "transient", "transient"],
  ["4/2207051", "rejected", "outcome-unknown"],
  ["25/2207050", "account-disabled", "account-disabled"],
  ["1/2207057", "rejected", "rejected"],
  ["352/2207026", "rejected", "rejected"],
  ["36000/2207004", "rejected", "rejected"],
  ["36001/2207005", "rejected", "rejected"],
  ["36003/2207009", "rejected", "rejected"],
  ["36004/2207010", "rejected", "rejected"],
  ["100", "rejected", "rejected"],
  ["100/33", "transient", "transient"],
  ["100/2207023", "rejected", "rejected"],
  ["100/2207028", "rejected", "rejected"],
  ["100/2207040", "rejected", "rejected"],
  ["101", "rejected", "rejected"],
  ["2500", "rejected", "rejected"],
  ["3001/1504028", "rejected", "rejected"],
  ["324", "transient", "transient"],
  ["368", "rejected", "rejected"],
  ["368/1390008", "rejected", "rejected"],
  ["368/4854002", "account-disabled", "account-disabled"],
  ["368/1404082", "rejected", "outcome-unknown"],
  ["506", "rejected", "outcome-unknown"],
  ["506/1455006", "rejected", "outcome-unknown"],
  ["1366051", "rejected", "outcome-unknown"],
  ["100/1366051", "rejected", "outcome-unknown"],
  ["1366046", "rejected", "rejected"],
  ["324/1366046", "rejected", "rejected"],
  ["382", "rejected", "rejected"],
  ["389", "transient", "transient"],
  ["6000", "transient", "transient"],
  ["6001", "transient", "transient"],
  ["1500", "rejected", "rejected"],
  ["1609005", "rejected", "rejected"],
];

test.each(ROWS)("%s is %s, after a commit %s", (code, kind, onCommit) => {
  const read = classify(code, "read");
  expect([read.kind, read.code]).toEqual([kind, code]);
  expect(classify(code, "prepare").kind).toBe(kind);
  expect(classify(code, "commit").kind).toBe(onCommit);
});

test("every row of the table has an expectation", () => {
  const expected = new Set(ROWS.flatMap(([code]) => [code, code.replace(/^[^/]+\//, "any/")]));
  expect(Object.keys(GRAPH_ERRORS).filter((key) => !expected.has(key) && key !== "200-299")).toEqual([]);
});

/** What the networks' own tables advise, code by code: whether the same call may be made again, and after a commit. */
const ADVICE: [table: string, code: string, read: Advice, commit: Advice][] = [
  // Shared by both networks: "stop, mark reconnect"; "stop, ask for scopes".
  ...["190", "102", "190/458", "190/459", "190/460", "190/463", "190/464", "190/467", "190/492"].map(
    (code): [string, string, Advice, Advice] => ["shared", code, "reconnect", "reconnect"],
  ),
  ...["10", "200", "299", "3"].map((code): [string, string, Advice, Advice] => [
    "shared",
    code,
    "reconnect",
    "reconnect",
  ]),
  // "back off", which after a commit means: look first.
  ...["4", "17", "32", "613", "341", "80001", "80002", "80005"].map(
    (code): [string, string, Advice, Advice] => ["shared", code, "wait", "look"],
  ),
  // "retry reads and prepares; on a commit treat as ambiguous".
  ...["1", "2", "-1"].map((code): [string, string, Advice, Advice] => ["shared", code, "again", "look"]),
  ["shared", "-2/2207003", "again", "look"],
  ["shared", "-2/2207020", "again", "again"],
  ["shared", "100", "stop", "stop"],
  ["shared", "100/33", "again", "again"],
  ["shared", "368", "stop", "stop"],
  ["shared", "368/1390008", "stop", "stop"],
  ["shared", "368/4854002", "restricted", "restricted"],
  // "read it as evidence that the first try landed".
  ["shared", "368/1404082", "stop", "look"],
  ["shared", "506", "stop", "look"],
  ...["1609005", "1500", "200/1609008"].map((code): [string, string, Advice, Advice] => [
    "shared",
    code,
    "stop",
    "stop",
  ]),
  // Publishing on Instagram.
  ...["-2/2207003", "-1/2207001", "-1/2207032", "-1/2207053", "24/2207006", "24/2207008"].map(
    (code): [string, string, Advice, Advice] => ["instagram", code, "again", "look"],
  ),
  ...["-2/2207020", "9007/2207027", "9004/2207052"].map((code): [string, string, Advice, Advice] => [
    "instagram",
    code,
    "again",
    "again",
  ]),
  ["instagram", "4/2207051", "stop", "look"],
  ["instagram", "9/2207042", "wait", "wait"],
  ["instagram", "25/2207050", "restricted", "restricted"],
  ...["36000/2207004", "36001/2207005", "36003/2207009", "352/2207026", "36004/2207010", "100/2207028"].map(
    (code): [string, string, Advice, Advice] => ["instagram", code, "stop", "stop"],
  ),
  ...["100/2207040", "100/2207023", "1/2207057"].map((code): [string, string, Advice, Advice] => [
    "instagram",
    code,
    "stop",
    "stop",
  ]),
  // Publishing on Pages: "fix", "no", "re-prepare", "a landing hint".
  ["facebook", "389", "again", "again"],
  ["facebook", "382", "stop", "stop"],
  ["facebook", "6000", "again", "again"],
  ["facebook", "6001", "again", "again"],
  ["facebook", "1366046", "stop", "stop"],
  ["facebook", "1366051", "stop", "look"],
  ["facebook", "190/492", "reconnect", "reconnect"],
];

/** again: the call may be repeated; wait: so, but later; look: only after a look at what is visible. */
type Advice = "again" | "wait" | "look" | "stop" | "reconnect" | "restricted";
const ADVICE_OF: Record<PlatformErrorKind, Advice> = {
  transient: "again",
  "rate-limited": "wait",
  "outcome-unknown": "look",
  rejected: "stop",
  reauth: "reconnect",
  "account-disabled": "restricted",
};

describe("each row of the networks' tables is followed", () => {
  test.each(ADVICE)("%s %s: a read %s, a commit %s", (_, code, read, commit) => {
    expect(ADVICE_OF[classify(code, "read").kind]).toBe(read);
    expect(ADVICE_OF[classify(code, "prepare").kind]).toBe(read);
    expect(ADVICE_OF[classify(code, "commit").kind]).toBe(commit);
    // Only what has to wait names a time; whatever may be repeated says so by its kind alone.
    expect(classify(code, "read").retryAt !== null).toBe(read === "wait");
  });
});

describe("without a known code the status decides", () => {
  test.each([
    [null, 500, "transient", "outcome-unknown"],
    [null, 503, "transient", "outcome-unknown"],
    [null, 401, "reauth", "outcome-unknown"],
    [null, 403, "reauth", "outcome-unknown"],
    [null, 404, "rejected", "outcome-unknown"],
    [null, 429, "rate-limited", "outcome-unknown"],
    [null, 302, "transient", "outcome-unknown"],
    ["987654", 400, "rejected", "outcome-unknown"],
    ["987654", 500, "transient", "outcome-unknown"],
  ])("code %s, HTTP %i: %s, after a commit %s", (code, status, kind, onCommit) => {
    expect(classify(code, "read", { status }).kind).toBe(kind);
    expect(classify(code, "commit", { status }).kind).toBe(onCommit);
  });

  test("codes name the status", () => expect(classify(null, "read", { status: 503 }).code).toBe("http-503"));
});

test("a commit is unclear as soon as the network says that the fault is its own", () => {
  expect(classify("100", "commit", { status: 500 }).kind).toBe("outcome-unknown");
  expect(classify("100", "commit", { transient: true }).kind).toBe("outcome-unknown");
  expect(classify("987654", "read", { transient: true }).kind).toBe("transient");
});

test("throttles carry the time that the usage header names, otherwise one of our own", () => {
  expect(classify("32", "read", { regainMinutes: 12 }).retryAt).toEqual(new Date("2026-03-01T10:12:00Z"));
  expect(classify("32", "commit", { regainMinutes: 12 }).retryAt).toEqual(new Date("2026-03-01T10:12:00Z"));
  expect(classify("32", "read").retryAt).toEqual(new Date("2026-03-01T10:05:00Z"));
  expect(classify("9/2207042", "commit").retryAt).toEqual(new Date("2026-03-01T11:00:00Z"));
  expect(classify("190", "read").retryAt).toBeNull();
});

test("the owner gets the network's sentence, the log gets codes", () => {
  const error = classify("368/1390008", "commit");
  expect(error.userMessage).toBe("Please wait");
  expect(error.message).toBe("POST /1/feed failed with 368/1390008 (HTTP 400, trace Axy)");
});

test.each([
  [null, null],
  ["network-timeout", null],
  ["http-502", null],
  ["2", null],
  ["24/2207006", null],
  ["100/33", null],
  ["4", "rate-limited"],
  ["80002", "rate-limited"],
  ["4/2207051", "rejected"],
  ["506/1455006", "rejected"],
  ["100/1366051", "rejected"],
])("an absent post that was answered with %s was refused as %s", (code, kind) => {
  const refusal = refusalOf(code, now);
  expect(refusal?.kind ?? null).toBe(kind);
  if (kind === "rate-limited") expect(refusal?.retryAt).toEqual(new Date("2026-03-01T10:05:00Z"));
});
