import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { publishTargetJob, writeFirstCommentJob } from "../jobs/catalogue.ts";
import { enqueueAbsent } from "../jobs/enqueue.ts";

/** Younger than this, a target's own job is on its way. */
const GRACE_SECONDS = 2;
/** Longer than a comment's longest pause between two tries. */
const COMMENT_GRACE_SECONDS = 180;
const BATCH = 500;

/**
 * Finds targets that are due and in nobody's hands, whatever became of their jobs, and queues them again.
 * The rows are the truth; the queue only hurries. Harmless when run twice: the claim decides.
 *
 * @returns how many were queued
 */
export async function sweepTargets(services: Services): Promise<number> {
  return stepSystem(services.databases, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; organization_id: string; version: number }[]>`
      SELECT t.id, t.organization_id, t.version FROM publish_history t
       WHERE t.status IN ('queued', 'publishing')
         AND t.due_at <= now() - make_interval(secs => ${GRACE_SECONDS})
         AND coalesce(t.next_attempt_at, '-infinity') <= now() - make_interval(secs => ${GRACE_SECONDS})
         AND coalesce(t.claim_deadline, '-infinity') <= now()
         AND (t.status <> 'queued' OR EXISTS (
           SELECT FROM organizations o WHERE o.id = t.organization_id AND o.is_active IS NOT FALSE))
       ORDER BY t.due_at LIMIT ${BATCH}`;
    const jobs = rows.map((row) => ({
      organizationId: row.organization_id,
      targetId: row.id,
      version: row.version,
    }));
    return (await enqueueAbsent(tx, publishTargetJob, jobs)) + (await sweepFirstComments(tx));
  });
}

/** Comments that were to be written and whose job is gone. */
async function sweepFirstComments(tx: Transaction): Promise<number> {
  const rows = await tx.$queryRaw<{ id: string; organization_id: string }[]>`
    SELECT t.id, t.organization_id FROM publish_history t
     WHERE t.first_comment_status IN ('waiting', 'sending')
       AND greatest(t.published_at, t.first_comment_at) <= now() - make_interval(secs => ${COMMENT_GRACE_SECONDS})
     ORDER BY t.published_at LIMIT ${BATCH}`;
  const jobs = rows.map((row) => ({ organizationId: row.organization_id, targetId: row.id }));
  return enqueueAbsent(tx, writeFirstCommentJob, jobs);
}
