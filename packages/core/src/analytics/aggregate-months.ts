import { Prisma } from "@businesspro/db/client";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { METRICS_DAYS } from "./metrics-interval.ts";

/** Figures of posts that went out longer ago than this do not change any more; the rest is for looks that came late. */
const OPEN_DAYS = METRICS_DAYS + 10;
const GONE_ACCOUNT = "00000000-0000-0000-0000-000000000000";

/** The first day of the month in which a post `t` of organisation `o` went out, by the organisation's calendar. */
export const monthOf = Prisma.sql`date_trunc('month', t.published_at AT TIME ZONE o.time_zone)::date`;
/** The account of a post `t`, as months name it. */
export const accountOf = Prisma.sql`coalesce(t.social_account_id, ${GONE_ACCOUNT}::uuid)`;

/**
 * Adds up the months whose figures may still grow. Each is counted anew from its posts, so that the sums are exact
 * whatever happened before.
 *
 * @returns how many sums were written
 */
export async function aggregateMonths(services: Services): Promise<number> {
  const since = new Date(services.now().getTime() - OPEN_DAYS * 86_400_000);
  const isOpen = Prisma.sql`t.published_at >= ${since}::timestamptz - interval '32 days'
    AND ${monthOf} >= date_trunc('month', ${since}::timestamptz AT TIME ZONE o.time_zone)::date`;
  return stepSystem(services.databases, (tx) => addUp(tx, services, isOpen));
}

/** The same for months before an instant that nobody added up yet. */
export async function aggregateMissing(tx: Transaction, services: Services, before: Date): Promise<number> {
  return addUp(
    tx,
    services,
    Prisma.sql`t.published_at < ${before} AND NOT EXISTS (
      SELECT FROM analytics_monthly m
       WHERE m.organization_id = t.organization_id AND m.platform = t.platform
         AND m.social_account_id = ${accountOf} AND m.month = ${monthOf})`,
  );
}

function addUp(tx: Transaction, services: Services, condition: Prisma.Sql): Promise<number> {
  return tx.$executeRaw`
    INSERT INTO analytics_monthly AS m (organization_id, platform, social_account_id, month, posts, impressions, reach,
           likes, comments, shares, saves, clicks, counted_at)
    SELECT t.organization_id, t.platform, ${accountOf}, ${monthOf}, count(*), sum(a.impressions), sum(a.reach),
           sum(a.likes), sum(a.comments), sum(a.shares), sum(a.saves), sum(a.clicks), ${services.now()}
      FROM publish_history t
      JOIN organizations o ON o.id = t.organization_id
      LEFT JOIN analytics a ON a.content_id = t.content_id AND a.social_account_id = t.social_account_id
     WHERE t.status = 'published' AND t.published_at IS NOT NULL AND ${condition}
     GROUP BY 1, 2, 3, 4
    ON CONFLICT (organization_id, platform, social_account_id, month) DO UPDATE
       SET posts = excluded.posts, impressions = excluded.impressions, reach = excluded.reach, likes = excluded.likes,
           comments = excluded.comments, shares = excluded.shares, saves = excluded.saves, clicks = excluded.clicks,
           counted_at = excluded.counted_at`;
}
