import type { Platform } from "@businesspro/contracts/enums";
import type { readResultsInput } from "@businesspro/contracts/results-inputs";
import type { Counts, Results, Totals } from "@businesspro/contracts/results-outputs";
import { Prisma } from "@businesspro/db/client";
import { readTenant, type Transaction } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { isWithin, periodBefore } from "./results-period.ts";

type Row = Counts & {
  isBefore: boolean;
  platform: Platform;
  socialAccountId: string | null;
  name: string | null;
  pictureUrl: string | null;
  sandbox: boolean | null;
  posts: number;
  reactions: number | null;
  audience: number | null;
  lastSyncedAt: Date | null;
};

/** What came of the posts that went out in a period, beside those of the period before. */
export async function readResults(
  ctx: TenantCtx,
  period: z.infer<typeof readResultsInput>,
): Promise<Results> {
  const before = periodBefore(period);
  return readTenant(ctx.databases, ctx, async (tx) => {
    const { timeZone } = await tx.organization.findUniqueOrThrow({
      where: { id: ctx.organizationId },
      select: { timeZone: true },
    });
    const rows = await readRows(tx, period, before, timeZone);
    const now = rows.filter((row) => !row.isBefore);
    const platforms = [...new Set(now.map((row) => row.platform))].sort();
    const newest = now.reduce((latest, row) => Math.max(latest, row.lastSyncedAt?.getTime() ?? 0), 0);
    return {
      period: { ...period, timeZone },
      before,
      totals: addUp(now),
      totalsBefore: addUp(rows.filter((row) => row.isBefore)),
      platforms: platforms.map((platform) => ({
        platform,
        totals: addUp(now.filter((row) => row.platform === platform)),
      })),
      accounts: now.map((row) => ({
        id: row.socialAccountId ?? "",
        name: row.name ?? "",
        platform: row.platform,
        pictureUrl: row.pictureUrl,
        sandbox: row.sandbox ?? false,
        totals: addUp([row]),
      })),
      lastSyncedAt: newest > 0 ? new Date(newest).toISOString() : null,
    };
  });
}

/** One row for each account and period: a sum is NULL where the network provides nothing. */
function readRows(tx: Transaction, period: Results["before"], before: Results["before"], timeZone: string) {
  const at = Prisma.sql`t.published_at`;
  return tx.$queryRaw<Row[]>`
    SELECT ${isWithin(at, before, timeZone)} AS "isBefore", t.platform, t.social_account_id AS "socialAccountId",
           s.account_name AS name, s.picture_url AS "pictureUrl", s.sandbox, count(*)::int AS posts,
           sum(a.impressions)::float8 AS impressions, sum(a.reach)::float8 AS reach, sum(a.likes)::float8 AS likes,
           sum(a.comments)::float8 AS comments, sum(a.shares)::float8 AS shares, sum(a.saves)::float8 AS saves,
           sum(a.clicks)::float8 AS clicks, max(a.last_synced_at) AS "lastSyncedAt",
           sum(r.reactions) FILTER (WHERE r.audience > 0)::float8 AS reactions,
           sum(r.audience) FILTER (WHERE r.reactions IS NOT NULL AND r.audience > 0)::float8 AS audience
      FROM publish_history t
      LEFT JOIN social_accounts s ON s.id = t.social_account_id
      LEFT JOIN analytics a ON a.content_id = t.content_id AND a.social_account_id = t.social_account_id
      CROSS JOIN LATERAL (
        SELECT coalesce(a.reach, a.impressions) AS audience,
               CASE WHEN num_nonnulls(a.likes, a.comments, a.shares, a.saves, a.clicks) > 0
                    THEN coalesce(a.likes, 0) + coalesce(a.comments, 0) + coalesce(a.shares, 0) + coalesce(a.saves, 0)
                         + coalesce(a.clicks, 0) END AS reactions
      ) r
     WHERE t.status = 'published' AND (${isWithin(at, period, timeZone)} OR ${isWithin(at, before, timeZone)})
     GROUP BY 1, 2, 3, 4, 5, 6
     ORDER BY 2, 4, 3`;
}

function addUp(rows: readonly Row[]): Totals {
  const sum = (name: keyof Counts | "reactions" | "audience") =>
    rows.reduce<number | null>((total, row) => (row[name] === null ? total : (total ?? 0) + row[name]), null);
  const [reactions, audience] = [sum("reactions"), sum("audience")];
  return {
    posts: rows.reduce((total, row) => total + row.posts, 0),
    impressions: sum("impressions"),
    reach: sum("reach"),
    likes: sum("likes"),
    comments: sum("comments"),
    shares: sum("shares"),
    saves: sum("saves"),
    clicks: sum("clicks"),
    engagementRate:
      reactions === null || !audience ? null : Math.round((reactions / audience) * 10_000) / 100,
  };
}
