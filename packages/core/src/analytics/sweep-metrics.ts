import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { syncAccountMetricsJob } from "../jobs/catalogue.ts";
import { enqueueAbsent } from "../jobs/enqueue.ts";

/** Accounts of one round; those left over come in the next. */
const BATCH = 500;

/**
 * Finds accounts that can be asked and have posts whose figures are due, and queues one job for each.
 *
 * @returns how many were queued
 */
export async function sweepMetrics(services: Services): Promise<number> {
  return stepSystem(services.databases, async (tx) => {
    const rows = await tx.$queryRaw<{ organization_id: string; social_account_id: string }[]>`
      SELECT t.organization_id, t.social_account_id
        FROM publish_history t JOIN social_accounts a ON a.id = t.social_account_id
       WHERE t.metrics_due_at <= now() AND t.status = 'published' AND a.is_active AND NOT a.needs_reconnect
       GROUP BY t.organization_id, t.social_account_id
       ORDER BY min(t.metrics_due_at) LIMIT ${BATCH}`;
    const jobs = rows.map((row) => ({
      organizationId: row.organization_id,
      socialAccountId: row.social_account_id,
    }));
    return enqueueAbsent(tx, syncAccountMetricsJob, jobs);
  });
}
