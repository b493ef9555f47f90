import type { campaignInput } from "@businesspro/contracts/messaging-inputs";
import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { campaignInclude, lockCampaign } from "./campaign-row.ts";
import { presentCampaign } from "./present-campaign.ts";
import { queueCampaign } from "./queue-campaign.ts";

/**
 * Holds a campaign: no further message leaves. Unclear ones are still looked at.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when it neither runs nor waits
 */
export async function pauseCampaign(ctx: TenantCtx, input: z.infer<typeof campaignInput>): Promise<Campaign> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const row = await lockCampaign(tx, input.campaignId);
    if (row.status !== "sending" && row.status !== "scheduled")
      throw new DomainError("CONFLICT", "changed-elsewhere");
    const paused = await tx.campaign.update({
      where: { id: row.id },
      data: {
        status: "paused",
        version: row.version + 1,
        problemKey: "campaign-paused-by-owner",
        problemParameters: {},
        waitingUntil: null,
        nextRunAt: ctx.now(),
      },
      include: campaignInclude,
    });
    await queueCampaign(tx, ctx, { ...paused, scheduledFor: null, socialAccountId: null });
    await recordAudit(tx, ctx, { action: "campaign.paused", subjectType: "campaign", subjectId: row.id });
    return presentCampaign(tx, paused);
  });
}
