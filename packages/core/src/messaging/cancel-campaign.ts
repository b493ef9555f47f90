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

const ENDABLE = ["scheduled", "sending", "paused", "missed"];

/**
 * Ends a campaign for good. Messages that have left stay sent; the others never leave.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when it has ended already or was never confirmed
 */
export async function cancelCampaign(
  ctx: TenantCtx,
  input: z.infer<typeof campaignInput>,
): Promise<Campaign> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const row = await lockCampaign(tx, input.campaignId);
    if (!ENDABLE.includes(row.status)) throw new DomainError("CONFLICT", "changed-elsewhere");
    const cancelled = await tx.campaign.update({
      where: { id: row.id },
      data: {
        status: "cancelled",
        version: row.version + 1,
        completedAt: ctx.now(),
        nextRunAt: ctx.now(),
        problemKey: null,
        problemParameters: Prisma.DbNull,
        waitingUntil: null,
      },
      include: campaignInclude,
    });
    // One that a worker holds right now is stopped by the campaign's state before its call.
    await tx.$executeRaw`
      UPDATE campaign_recipients SET status = 'cancelled', phase = NULL, next_attempt_at = NULL
       WHERE campaign_id = ${row.id}::uuid AND claim_token IS NULL
         AND (status = 'queued' OR (status = 'publishing' AND phase = 'preparing'))`;
    await queueCampaign(tx, ctx, { ...cancelled, scheduledFor: null, socialAccountId: null });
    await recordAudit(tx, ctx, { action: "campaign.cancelled", subjectType: "campaign", subjectId: row.id });
    return presentCampaign(tx, cancelled);
  });
}
