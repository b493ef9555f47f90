import type { Transaction } from "@businesspro/db/transactions";

/** Different people that each number wrote to in the last 24 hours, by the account's id. */
export async function peopleToday(tx: Transaction): Promise<Map<string, number>> {
  const rows = await tx.$queryRaw<{ id: string; people: number }[]>`
    SELECT social_account_id AS id, count(DISTINCT contact_id)::int AS people FROM campaign_recipients
     WHERE committing_at > now() - interval '24 hours' AND social_account_id IS NOT NULL GROUP BY 1`;
  return new Map(rows.map((row) => [row.id, row.people]));
}
