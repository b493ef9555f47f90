import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import { accountOf, aggregateMissing, monthOf } from "../analytics/aggregate-months.ts";
import type { Services } from "../context.ts";
import { inBatches } from "./in-batches.ts";
import { daysAgo, type RetentionRule } from "./retention-rule.ts";

const DAYS = 366;
const BATCH = 1000;

/**
 * Figures of single posts that went out more than a year ago, and points of curves and days of accounts of that age. Only what a month's sum
 * holds goes; sums that are missing are made first.
 */
export const purgeOldFigures: RetentionRule = async (services, { dryRun, signal }) => {
  const before = daysAgo(services, DAYS);
  const isOver = Prisma.sql`
    a.id IN (SELECT a.id FROM analytics a
               JOIN publish_history t ON t.content_id = a.content_id AND t.social_account_id IS NOT DISTINCT FROM a.social_account_id
               JOIN organizations o ON o.id = t.organization_id
              WHERE t.published_at < ${before}
                AND ${dryRun ? Prisma.sql`true` : isInAMonth()} LIMIT ${dryRun ? null : BATCH}::int)`;
  if (dryRun)
    return (
      (await count(services, Prisma.sql`analytics a WHERE ${isOver}`)) +
      (await count(services, Prisma.sql`analytics_snapshots WHERE taken_at < ${before}`)) +
      (await count(services, Prisma.sql`account_metrics_daily WHERE day < ${before}`))
    );
  await stepSystem(services.databases, (tx) => aggregateMissing(tx, services, before));
  const totals = await inBatches(signal, () =>
    stepSystem(services.databases, (tx) => tx.$executeRaw`DELETE FROM analytics a WHERE ${isOver}`),
  );
  const points = await inBatches(signal, () =>
    stepSystem(
      services.databases,
      (tx) => tx.$executeRaw`
        DELETE FROM analytics_snapshots
         WHERE id IN (SELECT id FROM analytics_snapshots WHERE taken_at < ${before} LIMIT ${BATCH})`,
    ),
  );
  const days = await inBatches(signal, () =>
    stepSystem(
      services.databases,
      (tx) => tx.$executeRaw`
        DELETE FROM account_metrics_daily
         WHERE ctid IN (SELECT ctid FROM account_metrics_daily WHERE day < ${before} LIMIT ${BATCH})`,
    ),
  );
  return totals + points + days;
};

function isInAMonth(): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT FROM analytics_monthly m WHERE m.organization_id = t.organization_id AND m.platform = t.platform
       AND m.social_account_id = ${accountOf} AND m.month = ${monthOf})`;
}

async function count(services: Services, from: Prisma.Sql): Promise<number> {
  const [row] = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM ${from}`,
  );
  return row?.count ?? 0;
}
