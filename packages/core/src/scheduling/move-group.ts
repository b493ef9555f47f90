import type { moveGroupInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import type { Plan } from "./plan-targets.ts";
import { readPlan } from "./read-plan.ts";
import { replanGroup } from "./replan-group.ts";

/** The post fires once, at the new time; its old job is void. @throws DomainError NOT_FOUND, INVALID, CONFLICT */
export async function moveGroup(
  ctx: TenantCtx,
  input: z.infer<typeof moveGroupInput>,
): Promise<ContentGroup> {
  const asked: Plan = { ...readPlan(input.when, input.when.timeZone, ctx.now()), step: "moved" };
  return withTenant(ctx.databases, ctx, async (tx) => {
    const { group, plan } = await replanGroup(tx, ctx, input.groupId, asked);
    await recordAudit(tx, ctx, {
      action: "schedule.moved",
      subjectType: "content-group",
      subjectId: input.groupId,
      details: { to: plan.instant.toISOString() },
    });
    return group;
  });
}
