import type { Transaction } from "@businesspro/db/transactions";

/**
 * Content and schedule follow from the targets, in one statement: `published` when all are out,
 * `failed` when none is and nothing is left to try, `partially_published` between.
 */
export async function refreshContentStatus(tx: Transaction, contentId: string): Promise<void> {
  await tx.$executeRaw`
    WITH counts AS (
      SELECT count(*) FILTER (WHERE status <> 'cancelled') AS alive,
             count(*) FILTER (WHERE status = 'published') AS published,
             count(*) FILTER (WHERE status IN ('publishing', 'needs_review')) AS moving,
             count(*) FILTER (WHERE status = 'queued') AS queued,
             max(published_at) AS published_at
        FROM publish_history WHERE content_id = ${contentId}::uuid
    ), plan AS (
      UPDATE schedules s
         SET status = CASE WHEN alive = 0 THEN 'cancelled' WHEN moving > 0 THEN 'processing'
                           WHEN queued > 0 THEN 'scheduled' WHEN published > 0 THEN 'completed' ELSE 'failed' END,
             executed_at = CASE WHEN alive > 0 AND queued = 0 THEN coalesce(s.executed_at, now()) END
        FROM counts WHERE s.content_id = ${contentId}::uuid
    )
    UPDATE content c
       SET status = CASE WHEN alive = 0 THEN 'draft' WHEN moving > 0 THEN 'publishing' WHEN queued > 0 THEN 'scheduled'
                         WHEN published = alive THEN 'published' WHEN published > 0 THEN 'partially_published'
                         ELSE 'failed' END,
           published_at = counts.published_at
      FROM counts WHERE c.id = ${contentId}::uuid`;
}
