import type { CampaignCounts } from "@businesspro/contracts/messaging-outputs";
import type { Transaction } from "@businesspro/db/transactions";

export type CampaignTally = { counts: CampaignCounts; spentMicroRupees: number | null };

const NONE: CampaignCounts = {
  people: 0,
  queued: 0,
  publishing: 0,
  published: 0,
  delivered: 0,
  read: 0,
  failed: 0,
  skipped: 0,
  cancelled: 0,
  needsReview: 0,
};

/** How far campaigns are, by their ids. Delivered counts those that were read as well. */
export async function tallyCampaigns(
  tx: Transaction,
  ids: readonly string[],
): Promise<(id: string) => CampaignTally> {
  const rows = await tx.$queryRaw<(CampaignCounts & { id: string; spent: bigint | null })[]>`
    SELECT campaign_id AS id, count(*)::int AS people,
           (count(*) FILTER (WHERE status = 'queued'))::int AS queued,
           (count(*) FILTER (WHERE status = 'publishing'))::int AS publishing,
           (count(*) FILTER (WHERE status = 'published'))::int AS published,
           (count(*) FILTER (WHERE status = 'published' AND delivery IN ('delivered', 'read')))::int AS delivered,
           (count(*) FILTER (WHERE status = 'published' AND delivery = 'read'))::int AS read,
           (count(*) FILTER (WHERE status = 'failed'))::int AS failed,
           (count(*) FILTER (WHERE status = 'skipped'))::int AS skipped,
           (count(*) FILTER (WHERE status = 'cancelled'))::int AS cancelled,
           (count(*) FILTER (WHERE status = 'needs_review'))::int AS "needsReview",
           (sum(price_micro_rupees) FILTER (WHERE billable))::bigint AS spent
      FROM campaign_recipients WHERE campaign_id = ANY (${[...ids]}::uuid[]) GROUP BY campaign_id`;
  const byId = new Map(
    rows.map(({ id, spent, ...counts }) => [
      id,
      { counts, spentMicroRupees: spent === null ? null : Number(spent) },
    ]),
  );
  return (id) => byId.get(id) ?? { counts: NONE, spentMicroRupees: null };
}
