import type { setBestTimeInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
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
    const schedule = await tx.schedule.findFirst({
      where: { content: { groupId: input.groupId, deletedAt: null }, status: "scheduled" },
      orderBy: { id: "asc" },
    });
    if (!schedule) throw new DomainError("NOT_FOUND", "not-found");
    const when = { wallTime: schedule.wallTime, timeZone: schedule.timezone };
    const instant = input.on ? wallTimeToInstant(when.wallTime, when.timeZone) : planInstant(when, ctx.now());
    const { group, plan } = await replanGroup(tx, ctx, input.groupId, {
      ...when,
      instant,
      step: "moved",
      autoOptimize: input.on,
    });
    await recordAudit(tx, ctx, {
      action: "schedule.optimized",
      subjectType: "content-group",
      subjectId: input.groupId,
      details: { on: input.on, to: plan.instant.toISOString() },
    });
    return group;
  });
}
