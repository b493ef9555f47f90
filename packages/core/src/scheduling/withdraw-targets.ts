import type { Transaction } from "@businesspro/db/transactions";
import { publishTargetJob } from "../jobs/catalogue.ts";
import { cancel } from "../jobs/enqueue.ts";

/**
 * Takes waiting targets off the calendar with their jobs; a higher version voids a job that already runs.
 * @returns how many were withdrawn; targets that a worker holds or that are done stay as they are
 */
export async function withdrawTargets(
  tx: Transaction,
  where: { contentIds: readonly string[]; keepAccountIds?: readonly string[] },
): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; organization_id: string; version: number }[]>`
    WITH withdrawn AS (
      UPDATE publish_history
         SET status = 'cancelled', version = version + 1, next_attempt_at = NULL
       WHERE content_id = ANY (${[...where.contentIds]}::uuid[]) AND status IN ('queued', 'missed', 'failed')
         AND NOT (social_account_id = ANY (${[...(where.keepAccountIds ?? [])]}::uuid[]))
      RETURNING id, organization_id, version, status
    ), noted AS (
      INSERT INTO publish_events (organization_id, target_id, step, status)
      SELECT organization_id, id, 'cancelled', status FROM withdrawn
    )
    SELECT id, organization_id, version FROM withdrawn`;
  for (const row of rows) {
    await cancel(tx, publishTargetJob, {
      organizationId: row.organization_id,
      targetId: row.id,
      version: row.version,
    });
  }
  return rows.length;
}
