import type { campaignInput } from "@businesspro/contracts/messaging-inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { lockCampaign } from "./campaign-row.ts";

/** Deletes a draft; what was confirmed is kept. @throws DomainError NOT_FOUND; CONFLICT `campaign-not-editable` */
export async function removeCampaign(ctx: TenantCtx, input: z.infer<typeof campaignInput>): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    const row = await lockCampaign(tx, input.campaignId);
    if (row.status !== "draft") throw new DomainError("CONFLICT", "campaign-not-editable");
    await tx.campaign.delete({ where: { id: row.id }, select: { id: true } });
    await recordAudit(tx, ctx, { action: "campaign.removed", subjectType: "campaign", subjectId: row.id });
  });
}
