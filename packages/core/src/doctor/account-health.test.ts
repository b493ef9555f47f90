import type { AccountFinding } from "@businesspro/contracts/outputs";
import { expect, test } from "vitest";
import { type CheckRow, healthOf, isThreat, worstState } from "./account-health.ts";

const DAY_MS = 86_400_000;
const NOW = new Date("2026-11-23T06:00:00Z");
const inDays = (days: number) => new Date(NOW.getTime() + days * DAY_MS);

const good: AccountFinding = { check: "token", state: "green", problem: null };
const ending: AccountFinding = {
  check: "expiry",
  state: "amber",
  problem: { key: "channel-access-ends", parameters: { days: 5 } },
};
const blocked: AccountFinding = {
  check: "standing",
  state: "red",
  problem: { key: "platform-account-disabled", parameters: {} },
};
const checked = (findings: AccountFinding[], accessEndsAt: Date | null = null): CheckRow => ({
  state: worstState(findings),
  findings,
  accessEndsAt,
  checkedAt: NOW,
});

test("the worst finding counts, and gives the reason", () => {
  expect(healthOf("connected", checked([good]))).toMatchObject({ state: "green", problem: null });
  expect(healthOf("connected", checked([good, ending]))).toMatchObject({
    state: "amber",
    problem: ending.problem,
  });
  expect(healthOf("connected", checked([ending, blocked, good]))).toMatchObject({
    state: "red",
    problem: blocked.problem,
  });
});

test("an account that nobody has looked at is neither good nor bad", () => {
  expect(healthOf("connected", null)).toMatchObject({ state: null, problem: null, checkedAt: null });
  expect(isThreat(healthOf("connected", null), inDays(1))).toBe(false);
});

test("what the row says for certain goes before an older look", () => {
  const health = healthOf("needs-reconnect", checked([good]));
  expect(health).toMatchObject({ state: "red", problem: { key: "account-needs-reconnect" } });
  expect(isThreat(health, inDays(30))).toBe(true);
});

test("access that ends soon threatens the posts after its end only", () => {
  const health = healthOf("connected", checked([ending], inDays(5)));
  expect(isThreat(health, inDays(4))).toBe(false);
  expect(isThreat(health, inDays(6))).toBe(true);
});

test("an end that is far away threatens nothing: access that renews itself will have done so", () => {
  const far = healthOf("connected", checked([good], inDays(50)));
  expect(isThreat(far, inDays(60))).toBe(false);
});
