import type { PeopleSummary } from "@businesspro/contracts/messaging-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";

/** How many people there are, and the labels in use. */
export async function summarizePeople(ctx: TenantCtx): Promise<PeopleSummary> {
  return readTenant(ctx.databases, ctx, async (tx) => {
    const [counts] = await tx.$queryRaw<Record<"total" | "granted" | "withdrawn" | "none", number>[]>`
      SELECT count(*)::int AS total, (count(*) FILTER (WHERE consent = 'granted'))::int AS granted,
             (count(*) FILTER (WHERE consent = 'withdrawn'))::int AS withdrawn,
             (count(*) FILTER (WHERE consent = 'none'))::int AS none
        FROM contacts WHERE removed_at IS NULL`;
    const labels = await tx.$queryRaw<{ label: string; people: number }[]>`
      SELECT label, count(*)::int AS people FROM contacts, unnest(labels) AS label
       WHERE removed_at IS NULL GROUP BY label ORDER BY label`;
    return { total: 0, granted: 0, withdrawn: 0, none: 0, ...counts, labels };
  });
}
