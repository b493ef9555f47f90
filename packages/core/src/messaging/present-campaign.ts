import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";
import type { CampaignStatus } from "@businesspro/contracts/messaging";
import type { Campaign, CampaignListItem } from "@businesspro/contracts/messaging-outputs";
import type { Transaction } from "@businesspro/db/transactions";
import { mediaPath } from "../media/media-address.ts";
import { type CampaignRow, choicesOf } from "./campaign-row.ts";
import { type CampaignTally, tallyCampaigns } from "./count-recipients.ts";
import { presentTemplate } from "./present-template.ts";

export function presentListItem(
  row: Omit<CampaignRow, "template" | "media">,
  { counts }: CampaignTally,
): CampaignListItem {
  return {
    id: row.id,
    name: row.name,
    status: row.status as CampaignStatus,
    templateName: row.templateName,
    scheduledFor: row.scheduledFor?.toISOString() ?? null,
    wallTime: row.wallTime,
    timeZone: row.timeZone,
    createdAt: row.createdAt.toISOString(),
    counts,
    sandbox: row.socialAccount?.sandbox ?? false,
  };
}

/** A campaign as its page shows it. */
export async function presentCampaign(tx: Transaction, row: CampaignRow): Promise<Campaign> {
  const tally = (await tallyCampaigns(tx, [row.id]))(row.id);
  const { confirmedPeople, confirmedMicroRupees, wallTime, timeZone } = row;
  return {
    ...presentListItem(row, tally),
    ...choicesOf(row),
    accountId: row.socialAccountId,
    template: row.template && presentTemplate(row.template),
    media: row.media && { id: row.media.id, url: mediaPath(row.media.publicKey, null) },
    when: wallTime !== null && timeZone !== null ? { wallTime, timeZone } : "now",
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    estimate:
      confirmedPeople !== null && confirmedMicroRupees !== null
        ? { people: confirmedPeople, microRupees: Number(confirmedMicroRupees) }
        : null,
    spentMicroRupees: tally.spentMicroRupees,
    problem: row.problemKey
      ? {
          key: row.problemKey as ErrorKey,
          parameters: (row.problemParameters ?? {}) as ErrorParameters,
        }
      : null,
    waitingUntil: row.waitingUntil?.toISOString() ?? null,
    startedAt: row.startedAt?.toISOString() ?? null,
    completedAt: row.completedAt?.toISOString() ?? null,
  };
}
