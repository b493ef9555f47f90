import type { Environment } from "@businesspro/config/environment";
import { limitsOf } from "../plans/read-limits.ts";

/** What an organisation may spend on models in a calendar month (UTC), micro-dollars. The operator's own figure wins. */
export function monthlyBudgetMicroUsd(
  { ai }: Environment,
  organization: { plan: string | null; limits: unknown },
): number {
  return ai.monthlyBudgetMicroUsd ?? limitsOf(organization).monthlyAiMicroUsd;
}
