import { stepTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { AI_METER, budgetMonth, budgetResetsOn } from "./budget-month.ts";
import { monthlyBudgetMicroUsd } from "./monthly-budgets.ts";

/** Money set aside for one call. */
export type Reservation = { id: string; month: Date };

/**
 * Sets aside the most that a call can cost. Spent and set aside together never pass the budget, however many calls
 * begin at once: they wait for each other on the month's counter. What a dead process left behind counts until
 * `seconds` have passed, then frees itself.
 * @param input.at decides the month; the log row carries the same instant
 * @throws DomainError LIMIT_EXCEEDED `ai-budget-exhausted`
 */
export async function reserveBudget(
  ctx: TenantCtx,
  input: { at: Date; microUsd: number; seconds: number },
): Promise<Reservation> {
  const { organizationId } = ctx;
  const month = budgetMonth(input.at);
  return stepTenant(ctx.databases, ctx, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO usage_counters (organization_id, month, meter)
      VALUES (${organizationId}::uuid, ${month}::date, ${AI_METER})
      ON CONFLICT DO NOTHING`;
    const [counter] = await tx.$queryRaw<{ used: bigint }[]>`
      SELECT used FROM usage_counters
       WHERE organization_id = ${organizationId}::uuid AND month = ${month}::date AND meter = ${AI_METER}
         FOR UPDATE`;
    await tx.aiReservation.deleteMany({ where: { organizationId, expiresAt: { lte: input.at } } });
    const { _sum } = await tx.aiReservation.aggregate({
      where: { organizationId, month },
      _sum: { microUsd: true },
    });
    const organization = await tx.organization.findUniqueOrThrow({
      where: { id: organizationId },
      select: { plan: true, limits: true },
    });
    const taken = Number(counter?.used ?? 0n) + Number(_sum.microUsd ?? 0n);
    // A call that costs nothing never waits for money.
    if (input.microUsd > 0 && taken + input.microUsd > monthlyBudgetMicroUsd(ctx.environment, organization)) {
      throw new DomainError("LIMIT_EXCEEDED", "ai-budget-exhausted", {
        parameters: { resetsOn: budgetResetsOn(month) },
      });
    }
    const { id } = await tx.aiReservation.create({
      data: {
        organizationId,
        month,
        microUsd: BigInt(input.microUsd),
        expiresAt: new Date(input.at.getTime() + input.seconds * 1000),
      },
      select: { id: true },
    });
    return { id, month };
  });
}
