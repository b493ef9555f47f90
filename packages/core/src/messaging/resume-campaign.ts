import type { campaignInput } from "@businesspro/contracts/messaging-inputs";
import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { Prisma } from "@businesspro/db/client";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { campaignInclude, lockCampaign } from "./campaign-row.ts";
import { presentCampaign } from "./present-campaign.ts";
import { queueCampaign } from "./queue-campaign.ts";

/**
 * Lets a paused or missed campaign go on: at its time, or at once when that has passed. What stopped it stops it again
 * while it holds.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when it is neither paused nor missed
 */
export async function resumeCampaign(
  ctx: TenantCtx,
  input: z.infer<typeof campaignInput>,
): Promise<Campaign> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const row = await lockCampaign(tx, input.campaignId);
    if (row.status !== "paused" && row.status !== "missed")
      throw new DomainError("CONFLICT", "changed-elsewhere");
    const now = ctx.now();
    const waits = row.startedAt === null && row.scheduledFor !== null && row.scheduledFor > now;
    const resumed = await tx.campaign.update({
      where: { id: row.id },
      data: {
        status: waits ? "scheduled" : "sending",
        version: row.version + 1,
        startedAt: waits ? null : (row.startedAt ?? now),
        nextRunAt: waits ? row.scheduledFor : now,
        problemKey: null,
        problemParameters: Prisma.DbNull,
        waitingUntil: null,
      },
      include: campaignInclude,
    });
    await queueCampaign(tx, ctx, { ...resumed, scheduledFor: waits ? row.scheduledFor : null });
    await recordAudit(tx, ctx, { action: "campaign.resumed", subjectType: "campaign", subjectId: row.id });
    return presentCampaign(tx, resumed);
  });
}
