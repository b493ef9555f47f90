import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { syncAccountDaysJob } from "../jobs/catalogue.ts";
import { enqueueAbsent } from "../jobs/enqueue.ts";

/** Accounts of one round; those left over come in the next. */
const BATCH = 200;

/**
 * Finds accounts that can be asked and whose days are due, and queues one job for each.
 *
 * @returns how many were queued
 */
export async function sweepAccountDays(services: Services): Promise<number> {
  const counted = Object.values(services.platforms.adapters)
    .filter(({ figures }) => figures !== null)
    .map(({ manifest }) => manifest.platform);
  return stepSystem(services.databases, async (tx) => {
    const rows = await tx.$queryRaw<{ organizationId: string; socialAccountId: string }[]>`
      SELECT organization_id AS "organizationId", id AS "socialAccountId" FROM social_accounts
       WHERE figures_due_at <= now() AND is_active AND NOT needs_reconnect AND platform = ANY (${counted})
       ORDER BY figures_due_at LIMIT ${BATCH}`;
    return enqueueAbsent(tx, syncAccountDaysJob, rows);
  });
}
