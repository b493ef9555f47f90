import type { Plan } from "./enums.ts";

export type PlanLimits = {
  /** Posts planned in a month of the organisation's zone; one idea is one post, for however many networks. */
  monthlyContent: number;
  members: number;
  /** Connected at once. */
  accounts: number;
  /** What models may cost in a calendar month (UTC), micro-dollars. */
  monthlyAiMicroUsd: number;
};

/** What each plan allows. An organisation's own `limits` win over it, figure by figure. */
export const PLANS: Record<Plan, PlanLimits> = {
  free: { monthlyContent: 50, members: 3, accounts: 5, monthlyAiMicroUsd: 500_000 },
  basic: { monthlyContent: 200, members: 6, accounts: 10, monthlyAiMicroUsd: 2_000_000 },
  premium: { monthlyContent: 1000, members: 25, accounts: 50, monthlyAiMicroUsd: 10_000_000 },
};
