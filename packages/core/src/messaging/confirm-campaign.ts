import type { TemplateCategory } from "@businesspro/contracts/messaging";
import type { confirmCampaignInput } from "@businesspro/contracts/messaging-inputs";
import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { planInstant } from "../scheduling/wall-time.ts";
import { audienceCondition } from "./audience-condition.ts";
import { campaignInclude, choicesOf, lockCampaign } from "./campaign-row.ts";
import { messageRates } from "./message-rates.ts";
import { presentCampaign } from "./present-campaign.ts";
import { priceCampaign } from "./price-campaign.ts";
import { queueCampaign } from "./queue-campaign.ts";

/**
 * The owner's word that a campaign may go out, for no more people and no more money than she saw. From here its people
 * are fixed; whoever withdraws later is left out when her turn comes.
 *
 * @throws DomainError NOT_FOUND; INVALID with why it cannot; CONFLICT `campaign-estimate-grew`, `campaign-not-editable`
 */
export async function confirmCampaign(
  ctx: TenantCtx,
  input: z.infer<typeof confirmCampaignInput>,
): Promise<Campaign> {
  const { organizationId } = ctx;
  return withTenant(
    ctx.databases,
    ctx,
    async (tx) => {
      const row = await lockCampaign(tx, input.campaignId);
      if (row.status !== "draft") throw new DomainError("CONFLICT", "campaign-not-editable");
      const plan = planOf(row, ctx.now());
      const { audience } = choicesOf(row);
      // Nobody agrees or withdraws between the count and the list.
      await tx.$executeRaw`SELECT FROM contacts c WHERE ${audienceCondition(audience)} ORDER BY c.id FOR SHARE`;
      const price = await priceCampaign(tx, ctx, row);
      if (price.problem)
        throw new DomainError("INVALID", price.problem.key, { parameters: price.problem.parameters });
      if (price.microRupees > input.seen.microRupees || price.people > input.seen.people)
        throw new DomainError("CONFLICT", "campaign-estimate-grew");

      const rates = messageRates(
        ctx.environment,
        (row.template?.category ?? "marketing") as TemplateCategory,
      );
      await tx.$executeRaw`
        INSERT INTO campaign_recipients (organization_id, campaign_id, contact_id, social_account_id, price_micro_rupees)
        SELECT ${organizationId}::uuid, ${row.id}::uuid, c.id, ${row.socialAccountId}::uuid,
               coalesce(${JSON.stringify(rates)}::jsonb ->> c.country, ${JSON.stringify(rates)}::jsonb ->> '*')::int
          FROM contacts c WHERE ${audienceCondition(audience)} AND c.consent = 'granted'`;
      const confirmed = await tx.campaign.update({
        where: { id: row.id },
        data: {
          ...plan,
          status: "scheduled",
          version: row.version + 1,
          nextRunAt: plan.scheduledFor,
          confirmedAt: ctx.now(),
          confirmedPeople: price.people,
          confirmedMicroRupees: price.microRupees,
        },
        include: campaignInclude,
      });
      await queueCampaign(tx, ctx, confirmed);
      await recordAudit(tx, ctx, {
        action: "campaign.confirmed",
        subjectType: "campaign",
        subjectId: row.id,
        details: { people: price.people, microRupees: price.microRupees },
      });
      return presentCampaign(tx, confirmed);
    },
    { timeout: 60_000 },
  );
}

function planOf(row: { wallTime: string | null; timeZone: string | null }, now: Date) {
  const { wallTime, timeZone } = row;
  if (wallTime !== null && timeZone !== null)
    return { wallTime, timeZone, scheduledFor: planInstant({ wallTime, timeZone }, now) };
  return { wallTime: null, timeZone: null, scheduledFor: now };
}
