import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { findBestTime } from "./find-best-time.ts";
import type { Plan } from "./plan-targets.ts";

/** The plan at the best time of its day; the owner's wall time stays in it. Where no good time is left, it is kept. */
export async function optimizePlan(tx: Transaction, ctx: TenantCtx, plan: Plan): Promise<Plan> {
  const best = await findBestTime(tx, ctx, plan);
  return {
    ...plan,
    instant: best?.instant ?? plan.instant,
    autoOptimize: true,
    optimizedTime: best?.instant ?? null,
  };
}

/** A new time of a post that takes the best time of its day is the best time of the new day. */
export async function keepOptimized(
  tx: Transaction,
  ctx: TenantCtx,
  groupId: string,
  plan: Plan,
): Promise<Plan> {
  const optimized = await tx.schedule.count({
    where: { content: { groupId, deletedAt: null }, status: "scheduled", autoOptimize: true },
  });
  return optimized > 0 && plan.step !== "publish-now" ? optimizePlan(tx, ctx, plan) : plan;
}
