import type { setBestTimeInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { optimizePlan } from "./optimize-plan.ts";
import type { Plan } from "./plan-targets.ts";
import { readPlannedSchedule } from "./read-best-time.ts";
import { replanGroup } from "./replan-group.ts";
import { planInstant, wallTimeToInstant } from "./wall-time.ts";

/**
 * Moves a planned post to the best time of its day, or back to the time that its owner chose.
 *
 * @throws DomainError NOT_FOUND for what is not planned; INVALID when the time to return to has passed; CONFLICT
 */
export async function setBestTime(
  ctx: TenantCtx,
  input: z.infer<typeof setBestTimeInput>,
): Promise<ContentGroup> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const { wallTime, timezone: timeZone } = await readPlannedSchedule(tx, input.groupId);
    const when = { wallTime, timeZone };
    const instant = input.on ? wallTimeToInstant(wallTime, timeZone) : planInstant(when, ctx.now());
    const chosen: Plan = { ...when, instant, step: "moved" };
    const plan = input.on ? await optimizePlan(tx, ctx, chosen) : chosen;
    const group = await replanGroup(tx, ctx, input.groupId, plan);
    await recordAudit(tx, ctx, {
      action: "schedule.optimized",
      subjectType: "content-group",
      subjectId: input.groupId,
      details: { on: input.on, to: plan.instant.toISOString() },
    });
    return group;
  });
}
