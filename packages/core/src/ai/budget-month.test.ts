import { parseEnvironment } from "@businesspro/config/parse-environment";
import { expect, test } from "vitest";
import { budgetMonth, budgetResetsOn } from "./budget-month.ts";
import { monthlyBudgetMicroUsd } from "./monthly-budgets.ts";

test.each([
  ["2026-11-30T23:59:59.999Z", "2026-11-01", "2026-12-01"],
  // Already December in India; the counter turns with UTC.
  ["2026-12-01T04:00:00+05:30", "2026-11-01", "2026-12-01"],
  ["2026-12-31T12:00:00Z", "2026-12-01", "2027-01-01"],
])("%s counts in %s until %s", (instant, month, resetsOn) => {
  const counted = budgetMonth(new Date(instant));
  expect(counted.toISOString()).toBe(`${month}T00:00:00.000Z`);
  expect(budgetResetsOn(counted)).toBe(resetsOn);
});

test("a plan has its budget, an unknown one the smallest, and the operator's figure wins, also when it is 0", () => {
  const environment = parseEnvironment({});
  expect(monthlyBudgetMicroUsd(environment, { plan: "premium", limits: {} })).toBe(10_000_000);
  expect(monthlyBudgetMicroUsd(environment, { plan: null, limits: {} })).toBe(500_000);
  expect(monthlyBudgetMicroUsd(environment, { plan: "gold", limits: {} })).toBe(500_000);
  const own = { plan: "free", limits: { monthlyAiMicroUsd: 7, someday: true } };
  expect(monthlyBudgetMicroUsd(environment, own)).toBe(7);
  expect(
    monthlyBudgetMicroUsd(parseEnvironment({ AI_MONTHLY_BUDGET_MICRO_USD: "0" }), {
      plan: "premium",
      limits: {},
    }),
  ).toBe(0);
});
