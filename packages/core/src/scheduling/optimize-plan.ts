import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { findBestTime } from "./find-best-time.ts";
import type { Plan } from "./plan-targets.ts";
import { planInstant } from "./wall-time.ts";

/**
 * The plan at the best time of its day where that is asked for, or where nothing is said and the post had it before.
 * The owner's wall time stays in it, and is the post's time where the day has no good one left.
 *
 * @throws DomainError time-in-past
 */
export async function optimizePlan(
  tx: Transaction,
  ctx: TenantCtx,
  post: { groupId: string; socialAccountIds: readonly string[] },
  plan: Plan,
): Promise<Plan> {
  if (plan.step === "publish-now") return plan;
  if (!(plan.autoOptimize ?? (await isOptimized(tx, post.groupId)))) return plan;
  const { together } = await findBestTime(tx, ctx, {
    day: plan.wallTime.slice(0, 10),
    timeZone: plan.timeZone,
    socialAccountIds: post.socialAccountIds,
  });
  return {
    ...plan,
    instant: together.best?.instant ?? planInstant(plan, ctx.now()),
    autoOptimize: true,
    optimizedTime: together.best?.instant ?? null,
  };
}

async function isOptimized(tx: Transaction, groupId: string): Promise<boolean> {
  const optimized = await tx.schedule.count({
    where: { content: { groupId, deletedAt: null }, status: "scheduled", autoOptimize: true },
  });
  return optimized > 0;
}
