import type { Home } from "@businesspro/contracts/outputs";
import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { AI_METER, budgetMonth } from "./budget-month.ts";
import { monthlyBudgetMicroUsd } from "./monthly-budgets.ts";

/** What the organisation has spent on models this month (UTC), and what it may. */
export async function readAiBudget(ctx: TenantCtx, tx: Transaction): Promise<Home["ai"]> {
  const { organizationId } = ctx;
  const counter = await tx.usageCounter.findUnique({
    where: {
      organizationId_month_meter: { organizationId, month: budgetMonth(ctx.now()), meter: AI_METER },
    },
    select: { used: true },
  });
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { plan: true, limits: true },
  });
  return {
    offline: ctx.models.get("HEAVY_MODEL").offline,
    spentMicroUsd: Number(counter?.used ?? 0n),
    budgetMicroUsd: monthlyBudgetMicroUsd(ctx.environment, organization),
  };
}
