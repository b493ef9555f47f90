import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { campaignJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";

/** Younger than this, a campaign's own job is on its way. */
const GRACE_SECONDS = 2;
const BATCH = 100;

/**
 * Finds campaigns that somebody has to look at and nobody does, whatever became of their jobs, and queues them again.
 *
 * @returns how many were queued
 */
export async function sweepCampaigns(services: Services): Promise<number> {
  return stepSystem(services.databases, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; organization_id: string; version: number }[]>`
      SELECT id, organization_id, version FROM campaigns c
       WHERE next_run_at <= now() - make_interval(secs => ${GRACE_SECONDS})
         AND (status = 'cancelled'
              OR EXISTS (SELECT FROM organizations o WHERE o.id = c.organization_id AND o.is_active IS NOT FALSE))
       ORDER BY next_run_at LIMIT ${BATCH}`;
    for (const row of rows) {
      await enqueue(tx, campaignJob, {
        organizationId: row.organization_id,
        campaignId: row.id,
        version: row.version,
      });
    }
    return rows.length;
  });
}
