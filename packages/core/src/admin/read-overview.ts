import type { Overview } from "@businesspro/contracts/admin-outputs";
import { readQueueFigures } from "@businesspro/db/jobs";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { StaffCtx } from "../context.ts";

/** Past its time by more than this, a post is late: publishing itself takes seconds. */
const LATE_SECONDS = 60;

/** The service at a glance: posts, queue, workers, and what models cost. */
export function readOverview(ctx: StaffCtx): Promise<Overview> {
  return stepSystem(ctx.databases, async (tx) => ({
    targets: await readTargetFigures(tx),
    queue: await readQueueFigures(tx),
    workers: await readWorkers(tx),
    ai: await readSpend(tx, ctx.now()),
  }));
}

async function readTargetFigures(tx: Transaction): Promise<Overview["targets"]> {
  const [row] = await tx.$queryRaw<Overview["targets"][]>`
    SELECT count(*) FILTER (WHERE status = 'queued' AND due_at <= now())::int AS due,
           count(*) FILTER (WHERE status = 'publishing')::int AS publishing,
           count(*) FILTER (WHERE status IN ('queued', 'publishing')
                              AND due_at < now() - make_interval(secs => ${LATE_SECONDS}::int))::int AS late,
           count(*) FILTER (WHERE status = 'needs_review')::int AS "needsReview",
           count(*) FILTER (WHERE status = 'published' AND published_at >= day)::int AS "publishedToday",
           count(*) FILTER (WHERE status = 'failed' AND updated_at >= day)::int AS "failedToday",
           count(*) FILTER (WHERE status = 'missed' AND updated_at >= day)::int AS "missedToday"
      FROM publish_history, (SELECT date_trunc('day', now() AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' AS day) today
     WHERE status IN ('queued', 'publishing', 'needs_review') OR published_at >= day OR updated_at >= day`;
  if (!row) throw new Error("The targets gave no figures.");
  return row;
}

async function readWorkers(tx: Transaction): Promise<Overview["workers"]> {
  const rows = await tx.$queryRaw<
    { poolId: string; taskSets: string[]; startedAt: Date; beatSecondsAgo: number }[]
  >`
    SELECT pool_id AS "poolId", task_sets AS "taskSets", started_at AS "startedAt",
           greatest(0, extract(epoch FROM now() - beat_at))::int AS "beatSecondsAgo"
      FROM worker_heartbeats ORDER BY started_at`;
  return rows.map((row) => ({ ...row, startedAt: row.startedAt.toISOString() }));
}

/** Days and months of UTC, like the budgets. */
async function readSpend(tx: Transaction, now: Date): Promise<Overview["ai"]> {
  const day = now.toISOString().slice(0, 10);
  const month = `${day.slice(0, 7)}-01`;
  const [row] = await tx.$queryRaw<
    { todayMicroUsd: bigint; monthMicroUsd: bigint; todayCalls: number; monthCalls: number }[]
  >`
    SELECT (coalesce(sum(estimated_cost_usd) FILTER (WHERE created_at >= ${day}::date::timestamp AT TIME ZONE 'UTC'), 0)
              * 1000000)::bigint AS "todayMicroUsd",
           (coalesce(sum(estimated_cost_usd), 0) * 1000000)::bigint AS "monthMicroUsd",
           count(*) FILTER (WHERE created_at >= ${day}::date::timestamp AT TIME ZONE 'UTC')::int AS "todayCalls",
           count(*)::int AS "monthCalls"
      FROM ai_logs WHERE created_at >= ${month}::date::timestamp AT TIME ZONE 'UTC'`;
  if (!row) throw new Error("The logs gave no figures.");
  return {
    ...row,
    todayMicroUsd: Number(row.todayMicroUsd),
    monthMicroUsd: Number(row.monthMicroUsd),
  };
}
