import type { Environment } from "@businesspro/config/environment";
import type { Plan } from "@businesspro/contracts/enums";

/** What an organisation may spend on models in a calendar month (UTC), micro-dollars. */
const BUDGETS: Record<Plan, number> = {
  free: 500_000,
  basic: 2_000_000,
  premium: 10_000_000,
};

/** The operator's own figure wins over the plan's. */
export function monthlyBudgetMicroUsd({ ai }: Environment, plan: string | null): number {
  if (ai.monthlyBudgetMicroUsd !== null) return ai.monthlyBudgetMicroUsd;
  const budgets: Record<string, number> = BUDGETS;
  return budgets[plan ?? "free"] ?? BUDGETS.free;
}
