import type { RefusalReason } from "@businesspro/platforms/message-refusal";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { describe, expect, test } from "vitest";
import type { PublishOutcome } from "../publishing/next-step.ts";
import { type MessagePosition, nextMessageStep } from "./next-message-step.ts";

const at: MessagePosition = {
  phase: "preparing",
  retryCount: 0,
  lookCount: 0,
  ownerSaysAbsent: false,
  waitedADay: false,
};

function refusal(
  kind: PlatformError["kind"],
  reason: RefusalReason,
  scope: "person" | "template" | "sender" | "account" = "person",
  pausesCampaign = false,
): PlatformError {
  return new PlatformError(kind, "1", "refused", { refusal: { scope, reason, pausesCampaign } });
}

const step = (error: PlatformError, from = at, retryAfterSeconds: number | null = null) => {
  const outcome: PublishOutcome = {
    type: "failed",
    during: "committing",
    kind: error.kind,
    retryAfterSeconds,
  };
  return nextMessageStep(from, outcome, error, () => 0.5);
};

test("what the network took is published", () => {
  expect(nextMessageStep(at, { type: "committed" }, null, () => 0.5)).toMatchObject({ status: "published" });
});

describe("an unclear message", () => {
  test("is looked at, never sent again by itself", () => {
    expect(step(new PlatformError("outcome-unknown", "timeout", "no answer"))).toMatchObject({
      status: "publishing",
      phase: "confirming",
    });
  });

  test("that nobody can tell about is asked about", () => {
    const outcome: PublishOutcome = { type: "probed", result: { outcome: "unknown" } };
    expect(nextMessageStep({ ...at, phase: "confirming" }, outcome, null, () => 0.5)).toMatchObject({
      status: "needs_review",
      problem: { key: "message-outcome-unknown" },
    });
  });
});

test("what would stop the others too pauses the campaign, and the message waits as if it had not been tried", () => {
  for (const [error, key] of [
    [refusal("rejected", "template-paused", "template", true), "campaign-template-stopped"],
    [refusal("rejected", "spam", "sender", true), "campaign-quality-low"],
    [refusal("account-disabled", "account-locked", "account", true), "campaign-account-stopped"],
    [refusal("rejected", "billing", "account", true), "campaign-account-stopped"],
    [new PlatformError("reauth", "token-expired", "expired"), "campaign-account-stopped"],
  ] as const) {
    expect(step(error)).toMatchObject({ status: "queued", phase: null, retryCount: 0, stops: key });
  }
});

test("who has opted out is not written to again", () => {
  expect(step(refusal("rejected", "opted-out"))).toMatchObject({
    status: "failed",
    withdraws: true,
    stops: null,
    problem: { key: "message-opted-out" },
  });
});

test("the limit of offers to one person is waited out for a day, once", () => {
  const error = refusal("rate-limited", "person-limit");
  expect(step(error)).toMatchObject({ status: "queued", waitSeconds: 86_400, waitsADay: true });
  expect(step(error, { ...at, waitedADay: true })).toMatchObject({
    status: "failed",
    problem: { key: "message-person-limit" },
  });
});

test("the limit between two numbers is waited out longer each time", () => {
  const error = refusal("rate-limited", "pair-limit");
  expect(step(error)).toMatchObject({ phase: "preparing", waitSeconds: 6, retryCount: 1 });
  expect(step(error, { ...at, retryCount: 2 })).toMatchObject({ waitSeconds: 64, retryCount: 3 });
});

test("too many messages a second slow the whole number down and cost no try", () => {
  expect(step(refusal("rate-limited", "throughput", "sender"), at, 5)).toMatchObject({
    status: "queued",
    retryCount: 0,
    waitSeconds: 5,
    slowsSeconds: 5,
  });
});
