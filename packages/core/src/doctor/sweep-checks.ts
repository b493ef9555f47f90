import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { checkAccountJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";

/** Looks queued in one go: after a long pause every account is due, and networks count our calls. */
const BATCH = 100;
/** A look that never ended is made again after this. */
const LOST_SECONDS = 3600;
/** An account in trouble is looked at again this often while a post is near. */
const TROUBLED_SECONDS = 3600;
const NEAR_SECONDS = 3 * 3600;

/**
 * Queues a look at each account whose time has come, those with the nearest post first. The rows are the truth: what
 * was missed during a pause is made up for, a batch at a time, and a second sweep beside this one finds nothing.
 * @returns how many were queued
 */
export async function sweepChecks(services: Services): Promise<number> {
  const now = services.now();
  return stepSystem(services.databases, async (tx) => {
    await beginRows(tx, now);
    const rows = await tx.$queryRaw<{ social_account_id: string; organization_id: string }[]>`
      WITH next_post AS (
        SELECT social_account_id, min(due_at) AS due_at FROM publish_history
         WHERE status = 'queued' AND due_at BETWEEN ${now}::timestamptz AND ${now}::timestamptz + interval '1 day'
         GROUP BY social_account_id
      ), due AS (
        SELECT c.social_account_id FROM account_checks c
          JOIN social_accounts a ON a.id = c.social_account_id
          LEFT JOIN next_post p ON p.social_account_id = c.social_account_id
         WHERE a.is_active AND NOT a.needs_reconnect
           AND (c.next_check_at <= ${now}::timestamptz
             OR (c.state <> 'green' AND c.checked_at <= ${now}::timestamptz - make_interval(secs => ${TROUBLED_SECONDS})
               AND c.next_check_at > ${now}::timestamptz + make_interval(secs => ${LOST_SECONDS})
               AND p.due_at <= ${now}::timestamptz + make_interval(secs => ${NEAR_SECONDS})))
         ORDER BY p.due_at NULLS LAST, c.next_check_at LIMIT ${BATCH}
           FOR UPDATE OF c SKIP LOCKED
      )
      UPDATE account_checks c SET next_check_at = ${now}::timestamptz + make_interval(secs => ${LOST_SECONDS})
        FROM due WHERE c.social_account_id = due.social_account_id
      RETURNING c.social_account_id, c.organization_id`;
    for (const row of rows) {
      await enqueue(tx, checkAccountJob, {
        organizationId: row.organization_id,
        socialAccountId: row.social_account_id,
      });
    }
    return rows.length;
  });
}

/** Accounts that nothing is known of are due at once. */
async function beginRows(tx: Transaction, now: Date): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO account_checks (social_account_id, organization_id, next_check_at)
    SELECT a.id, a.organization_id, ${now}::timestamptz FROM social_accounts a
     WHERE a.is_active AND NOT EXISTS (SELECT FROM account_checks c WHERE c.social_account_id = a.id)
    ON CONFLICT DO NOTHING`;
}
