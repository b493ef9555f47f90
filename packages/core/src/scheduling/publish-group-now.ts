import type { groupInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { readPlan } from "./read-plan.ts";
import { replanGroup } from "./replan-group.ts";

/** Sends a draft, a planned or a missed post at once. @throws DomainError NOT_FOUND, INVALID, CONFLICT */
export async function publishGroupNow(
  ctx: TenantCtx,
  input: z.infer<typeof groupInput>,
): Promise<ContentGroup> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const organization = await tx.organization.findUniqueOrThrow({ where: { id: ctx.organizationId } });
    const now = readPlan("now", organization.timeZone, ctx.now());
    const { group } = await replanGroup(tx, ctx, input.groupId, now);
    await recordAudit(tx, ctx, {
      action: "schedule.publish-now",
      subjectType: "content-group",
      subjectId: input.groupId,
    });
    return group;
  });
}
