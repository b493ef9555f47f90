import { expect, test } from "vitest";
import { isRenewedAtUse, planRefresh } from "./refresh-plans.ts";

const issued = new Date("2026-11-01T00:00:00Z");
const after = (days: number) => new Date(issued.getTime() + days * 86_400_000);

test("a token of sixty days is renewed on the fiftieth, a shorter one in proportion, none on its first day", () => {
  expect(planRefresh("instagram-login", issued, after(60))).toEqual(after(50));
  expect(planRefresh("instagram-login", issued, after(12))).toEqual(after(10));
  expect(planRefresh("instagram-login", issued, after(1))).toEqual(after(1));
  expect(planRefresh("instagram-login", issued, null)).toEqual(after(50));
});

test("one with a token of its own for renewals is renewed monthly even when nobody uses it", () => {
  expect(planRefresh("google-login", issued, after(1 / 24))).toEqual(after(30));
});

test("a flow without a call for it plans nothing", () => {
  expect(planRefresh("facebook-login", issued, after(60))).toBeNull();
  expect(isRenewedAtUse("facebook-login", after(60), after(61))).toBe(false);
});

test("before a call a token is renewed when little is left, an ended one only by another", () => {
  expect(isRenewedAtUse("instagram-login", after(60), after(58))).toBe(false);
  expect(isRenewedAtUse("instagram-login", after(60), after(59.5))).toBe(true);
  expect(isRenewedAtUse("instagram-login", after(60), after(60))).toBe(false);
  expect(isRenewedAtUse("google-login", after(1), after(0.9))).toBe(false);
  expect(isRenewedAtUse("google-login", after(1), after(2))).toBe(true);
  expect(isRenewedAtUse("google-login", null, after(2))).toBe(false);
});
