import { Plan } from "@businesspro/contracts/enums";
import { PLANS, type PlanLimits } from "@businesspro/contracts/plans";
import type { Transaction } from "@businesspro/db/transactions";
import { z } from "zod";

const figure = z.int().min(0).optional();
const ownLimits = z.object({
  monthlyContent: figure,
  members: figure,
  accounts: figure,
  monthlyAiMicroUsd: figure,
});

/** The figures that an organisation has of its own. @throws ZodError for what is no figure */
export function ownLimitsOf(limits: unknown): z.infer<typeof ownLimits> {
  return ownLimits.parse(limits ?? {});
}

/** The plan's figures, and the organisation's own where it has any; an unknown plan is the smallest. */
export function limitsOf(organization: { plan: string | null; limits: unknown }): PlanLimits {
  const plans: Record<string, PlanLimits> = PLANS;
  const plan = plans[organization.plan ?? Plan.FREE] ?? PLANS.free;
  const own = ownLimitsOf(organization.limits);
  return {
    monthlyContent: own.monthlyContent ?? plan.monthlyContent,
    members: own.members ?? plan.members,
    accounts: own.accounts ?? plan.accounts,
    monthlyAiMicroUsd: own.monthlyAiMicroUsd ?? plan.monthlyAiMicroUsd,
  };
}

/** Also makes whoever counts under the same limits wait until the transaction ends. */
export async function holdLimits(tx: Transaction, organizationId: string): Promise<PlanLimits> {
  const [organization] = await tx.$queryRaw<{ plan: string | null; limits: unknown }[]>`
    SELECT plan, limits FROM organizations WHERE id = ${organizationId}::uuid FOR NO KEY UPDATE`;
  if (!organization) throw new Error("the organisation is gone");
  return limitsOf(organization);
}
