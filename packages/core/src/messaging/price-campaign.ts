import { CAMPAIGN_MAX_PEOPLE, type TemplateCategory } from "@businesspro/contracts/messaging";
import type { CampaignEstimate, MessageProblem } from "@businesspro/contracts/messaging-outputs";
import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { audienceCondition } from "./audience-condition.ts";
import { type CampaignRow, choicesOf } from "./campaign-row.ts";
import { messageRates } from "./message-rates.ts";
import { peopleToday } from "./people-today.ts";

/** Whom a draft would reach now, and for how much. */
export async function priceCampaign(
  tx: Transaction,
  ctx: TenantCtx,
  row: CampaignRow,
): Promise<CampaignEstimate> {
  const category = (row.template?.category ?? "marketing") as TemplateCategory;
  const rates = messageRates(ctx.environment, category);
  const { audience } = choicesOf(row);
  const groups = await tx.$queryRaw<{ consent: string; country: string; people: number }[]>`
    SELECT c.consent, c.country, count(*)::int AS people FROM contacts c
     WHERE ${audienceCondition(audience)} GROUP BY 1, 2 ORDER BY 2`;
  const lines = groups
    .filter(({ consent }) => consent === "granted")
    .map(({ country, people }) => ({
      country,
      category,
      people,
      microRupeesEach: rates[country] ?? rates["*"],
    }));
  const people = lines.reduce((sum, line) => sum + line.people, 0);
  const skippedOf = (consent: string) =>
    groups.filter((group) => group.consent === consent).reduce((sum, group) => sum + group.people, 0);
  const skipped = [
    { reason: "consent-none" as const, people: skippedOf("none") },
    { reason: "consent-withdrawn" as const, people: skippedOf("withdrawn") },
  ];
  return {
    people,
    skipped: skipped.filter((group) => group.people > 0),
    microRupees: lines.reduce((sum, line) => sum + line.people * line.microRupeesEach, 0),
    lines,
    days: await daysFor(tx, row, people),
    problem: problemOf(row, people),
  };
}

/** A day for each filling of the number's daily limit; today's may be used up in part. */
async function daysFor(tx: Transaction, row: CampaignRow, people: number): Promise<number> {
  const id = row.socialAccountId ?? "";
  const limit = row.socialAccountId
    ? (await tx.messageSender.findUnique({ where: { socialAccountId: id } }))?.dailyPeople
    : null;
  if (!limit) return 1;
  const left = Math.max(0, limit - ((await peopleToday(tx)).get(id) ?? 0));
  return Math.max(1, 1 + Math.ceil(Math.max(0, people - left) / limit));
}

function problemOf(row: CampaignRow, people: number): MessageProblem | null {
  if (row.template === null || row.template.status !== "approved")
    return { key: "template-not-approved", parameters: { template: row.templateName } };
  if (people === 0) return { key: "campaign-nobody-agreed", parameters: {} };
  if (people > CAMPAIGN_MAX_PEOPLE)
    return { key: "campaign-too-many-people", parameters: { max: CAMPAIGN_MAX_PEOPLE } };
  return null;
}
