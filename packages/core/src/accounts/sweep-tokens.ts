import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { refreshTokenJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { REFRESH_PLANS } from "./refresh-plans.ts";

const BATCH = 500;

/** Flows whose tokens live so short that they are renewed for a post rather than by a plan. */
const SHORT_LIVED = Object.entries(REFRESH_PLANS).filter(([, plan]) => plan.by === "refresh-token");

/**
 * Finds accounts whose token is to be renewed, as planned or because a post is due soon, and queues a job for each.
 * The rows are the truth, so a job that failed or was lost is queued again when its pause is over.
 *
 * @returns how many were queued
 */
export async function sweepTokens(services: Services): Promise<number> {
  const now = services.now();
  const ahead = Math.max(0, ...SHORT_LIVED.map(([, plan]) => plan.aheadOfPosts));
  const soon = new Date(now.getTime() + ahead * 1000);
  return stepSystem(services.databases, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string; organization_id: string }[]>`
      WITH planned AS (
        SELECT a.id FROM social_accounts a WHERE a.refresh_at <= ${now} ORDER BY a.refresh_at LIMIT ${BATCH}
      ), needed AS (
        SELECT DISTINCT a.id
          FROM publish_history t JOIN social_accounts a ON a.id = t.social_account_id
         WHERE t.status = 'queued' AND t.due_at <= now() + make_interval(secs => ${ahead}::double precision)
           AND a.flow = ANY(${SHORT_LIVED.map(([flow]) => flow)}) AND a.refresh_fails = 0 AND a.token_expires_at <= ${soon}
         LIMIT ${BATCH}
      )
      SELECT a.id, a.organization_id FROM social_accounts a
       WHERE a.id IN (SELECT id FROM planned UNION SELECT id FROM needed)
         AND a.is_active AND NOT a.needs_reconnect AND coalesce(a.refresh_until, '-infinity') <= now()`;
    for (const row of rows) {
      await enqueue(tx, refreshTokenJob, { organizationId: row.organization_id, socialAccountId: row.id });
    }
    return rows.length;
  });
}
