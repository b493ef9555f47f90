import { Plan } from "@businesspro/contracts/enums";
import type { PlanUse } from "@businesspro/contracts/team-outputs";
import { readTenant } from "@businesspro/db/transactions";
import { AI_METER, budgetMonth } from "../ai/budget-month.ts";
import { monthlyBudgetMicroUsd } from "../ai/monthly-budgets.ts";
import type { TenantCtx } from "../context.ts";
import { readMember } from "../identity/read-member.ts";
import { countPlaces } from "../team/count-places.ts";
import { CONTENT_METER, contentMonth, contentRenewsOn } from "./content-month.ts";
import { limitsOf } from "./read-limits.ts";

/** What the organisation may, what it has used of it, and when it renews. */
export function readPlanUse(ctx: TenantCtx): Promise<PlanUse> {
  const { organizationId, environment } = ctx;
  return readTenant(ctx.databases, ctx, async (tx) => {
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { plan: true, limits: true, timeZone: true },
    });
    const { timeZone } = organization;
    const used = async (month: Date, meter: string) => {
      const where = { organizationId_month_meter: { organizationId, month, meter } };
      return Number((await tx.usageCounter.findUnique({ where, select: { used: true } }))?.used ?? 0n);
    };
    return {
      plan: readMember(Plan, organization.plan ?? Plan.FREE),
      limits: {
        ...limitsOf(organization),
        monthlyAiMicroUsd: monthlyBudgetMicroUsd(environment, organization),
      },
      used: {
        monthlyContent: await used(new Date(contentMonth(ctx.now(), timeZone)), CONTENT_METER),
        members: await countPlaces(tx, ctx),
        accounts: await tx.socialAccount.count({ where: { organizationId, isActive: true } }),
        monthlyAiMicroUsd: await used(budgetMonth(ctx.now()), AI_METER),
      },
      renewsOn: contentRenewsOn(ctx.now(), timeZone),
      supportEmail: environment.supportEmail,
    };
  });
}
