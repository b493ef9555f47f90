import type { listPostResultsInput } from "@businesspro/contracts/results-inputs";
import type { PostResult, PostResultPage } from "@businesspro/contracts/results-outputs";
import { Prisma } from "@businesspro/db/client";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";
import { isWithin } from "./results-period.ts";

const CAPTION_LENGTH = 120;

type Row = Omit<PostResult, "publishedAt"> & { publishedAt: Date };

/** The posts of a period with what came of each, the newest first. @throws DomainError INVALID for a foreign cursor */
export async function listPostResults(
  ctx: TenantCtx,
  input: z.infer<typeof listPostResultsInput>,
): Promise<PostResultPage> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  return readTenant(ctx.databases, ctx, async (tx) => {
    const { timeZone } = await tx.organization.findUniqueOrThrow({
      where: { id: ctx.organizationId },
      select: { timeZone: true },
    });
    const rows = await tx.$queryRaw<Row[]>`
      SELECT t.id, CASE WHEN c.deleted_at IS NULL THEN c.group_id END AS "groupId", t.platform, coalesce(s.account_name, '') AS "accountName",
             left(c.caption, ${CAPTION_LENGTH}::int) AS caption, t.published_at AS "publishedAt", t.post_url AS "postUrl",
             a.impressions, a.reach, a.likes, a.comments, a.shares, a.saves, a.clicks,
             a.engagement_rate::float8 AS "engagementRate", a.peak_engagement_time AS "peakEngagementTime"
        FROM publish_history t
        JOIN content c ON c.id = t.content_id
        LEFT JOIN social_accounts s ON s.id = t.social_account_id
        LEFT JOIN analytics a ON a.content_id = t.content_id AND a.social_account_id = t.social_account_id
       WHERE t.status = 'published' AND ${isWithin(Prisma.sql`t.published_at`, input, timeZone)}
         AND ${input.platform ? Prisma.sql`t.platform = ${input.platform}` : Prisma.sql`true`}
         AND ${after ? Prisma.sql`(t.published_at, t.id) < (${after.key}::timestamptz, ${after.id}::uuid)` : Prisma.sql`true`}
       ORDER BY t.published_at DESC, t.id DESC LIMIT ${input.limit + 1}`;
    return toPage(
      rows,
      input.limit,
      (row) => ({ ...row, publishedAt: row.publishedAt.toISOString() }),
      (row) => ({ key: row.publishedAt.toISOString(), id: row.id }),
    );
  });
}
