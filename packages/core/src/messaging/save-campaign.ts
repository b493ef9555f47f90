import type { saveCampaignInput } from "@businesspro/contracts/messaging-inputs";
import type { Campaign } from "@businesspro/contracts/messaging-outputs";
import { type Transaction, withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { planInstant } from "../scheduling/wall-time.ts";
import { campaignInclude, lockCampaign } from "./campaign-row.ts";
import { presentCampaign } from "./present-campaign.ts";
import { countPlaceholders } from "./present-template.ts";

type Input = z.infer<typeof saveCampaignInput>;

/**
 * Saves a draft. Nothing is sent before it is confirmed.
 *
 * @throws DomainError NOT_FOUND; INVALID with what does not fit the template; CONFLICT `campaign-not-editable`
 */
export async function saveCampaign(ctx: TenantCtx, input: Input): Promise<Campaign> {
  const when =
    input.when === "now"
      ? { wallTime: null, timeZone: null, scheduledFor: null }
      : { ...input.when, scheduledFor: planInstant(input.when, ctx.now()) };
  return withTenant(ctx.databases, ctx, async (tx) => {
    const template = await checkChoices(tx, ctx, input);
    const data = {
      ...when,
      name: input.name,
      templateId: template.id,
      templateName: template.name,
      socialAccountId: template.socialAccountId,
      mediaId: input.mediaId,
      audience: input.audience,
      placeholders: input.placeholders,
    };
    const id = input.campaignId;
    if (id !== null && (await lockCampaign(tx, id)).status !== "draft")
      throw new DomainError("CONFLICT", "campaign-not-editable");
    const { organizationId, userId } = ctx;
    const row =
      id === null
        ? await tx.campaign.create({ data: { ...data, organizationId, userId }, include: campaignInclude })
        : await tx.campaign.update({ where: { id }, data, include: campaignInclude });
    await recordAudit(tx, ctx, { action: "campaign.saved", subjectType: "campaign", subjectId: row.id });
    return presentCampaign(tx, row);
  });
}

async function checkChoices(tx: Transaction, ctx: TenantCtx, input: Input) {
  const { organizationId } = ctx;
  const template = await tx.messageTemplate.findFirst({ where: { id: input.templateId, organizationId } });
  if (template === null) throw new DomainError("NOT_FOUND", "not-found");
  if (template.unsupported !== null)
    throw new DomainError("INVALID", "template-not-approved", {
      parameters: { template: template.name },
      field: "templateId",
    });
  const expected = countPlaceholders(template.body);
  if (input.placeholders.length !== expected)
    throw new DomainError("INVALID", "campaign-placeholders-wrong", {
      parameters: { expected },
      field: "placeholders",
    });
  if (template.hasPicture !== (input.mediaId !== null))
    throw new DomainError(
      "INVALID",
      template.hasPicture ? "campaign-picture-required" : "campaign-picture-not-taken",
      {
        field: "mediaId",
      },
    );
  if (input.mediaId !== null) {
    const media = await tx.media.findFirst({
      where: { id: input.mediaId, organizationId, deletedAt: null, kind: "image" },
      select: { id: true },
    });
    if (media === null) throw new DomainError("NOT_FOUND", "not-found");
  }
  if (input.audience.type === "people") {
    const { contactIds } = input.audience;
    const found = await tx.contact.count({ where: { id: { in: contactIds }, organizationId } });
    if (found !== new Set(contactIds).size) throw new DomainError("NOT_FOUND", "not-found");
  }
  return template;
}
