import type { campaignInput } from "@businesspro/contracts/messaging-inputs";
import type { CampaignEstimate } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { campaignInclude } from "./campaign-row.ts";
import { priceCampaign } from "./price-campaign.ts";

/** What confirming a draft would cost and whom it would reach, now. @throws DomainError NOT_FOUND */
export async function estimateCampaign(
  ctx: TenantCtx,
  input: z.infer<typeof campaignInput>,
): Promise<CampaignEstimate> {
  return readTenant(ctx.databases, ctx, async (tx) => {
    const row = await tx.campaign.findFirst({
      where: { id: input.campaignId, organizationId: ctx.organizationId },
      include: campaignInclude,
    });
    if (row === null) throw new DomainError("NOT_FOUND", "not-found");
    return priceCampaign(tx, ctx, row);
  });
}
