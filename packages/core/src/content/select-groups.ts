import type { ContentStatus, FeedPlatform, TargetStatus } from "@businesspro/contracts/enums";
import type { ContentListItem } from "@businesspro/contracts/outputs";
import { Prisma } from "@businesspro/db/client";
import type { Transaction } from "@businesspro/db/transactions";
import { mediaPath } from "../media/media-address.ts";
import { groupStatus } from "./group-status.ts";
import type { ListCursor } from "./list-cursor.ts";

export type GroupFilter = {
  /** Ideas with at least one version in one of these. */
  statuses?: readonly ContentStatus[] | null;
  /** Ideas with at least one target in one of these. */
  targetStatuses?: readonly TargetStatus[] | null;
  /** With those, ideas that wait and whose pictures or videos could not go out. */
  orFaultyMedia?: boolean;
  /** from ≤ t < to over the published, else scheduled, else created time. */
  from?: Date | null;
  to?: Date | null;
  after?: ListCursor | null;
  /** Ideas with a version of which this holds; `c` is its row. */
  version?: Prisma.Sql | null;
  order: "soonest" | "newest";
  limit: number;
};

type Row = {
  group_id: string;
  micros: bigint;
  caption: string;
  statuses: ContentStatus[];
  platforms: FeedPlatform[];
  scheduled_for: Date | null;
  time_zone: string | null;
  published_at: Date | null;
  created_at: Date;
  public_key: string | null;
  sandbox: boolean;
  faulty_media: boolean;
  target_counts: Partial<Record<TargetStatus, number>>;
};

/** Ideas with what a list shows of them, in one statement. */
export async function selectGroups(
  tx: Transaction,
  organizationId: string,
  filter: GroupFilter,
): Promise<{ item: ContentListItem; cursor: ListCursor }[]> {
  const newest = filter.order === "newest";
  const rows = await tx.$queryRaw<Row[]>`
    WITH ideas AS (
      SELECT c.group_id,
             (extract(epoch FROM coalesce(max(c.published_at), max(c.scheduled_for), max(c.created_at))) * 1000000)::bigint AS micros,
             (array_agg(c.id ORDER BY c.created_at, c.id))[1] AS first_id,
             array_agg(c.id) AS ids,
             array_agg(c.status::text) AS statuses,
             array_agg(c.platform::text ORDER BY c.created_at, c.id) AS platforms,
             max(c.scheduled_for) AS scheduled_for, max(c.published_at) AS published_at, min(c.created_at) AS created_at
        FROM content c
       WHERE c.organization_id = ${organizationId}::uuid AND c.deleted_at IS NULL
       GROUP BY c.group_id
       HAVING ${filter.version ? Prisma.sql`bool_or(${filter.version})` : Prisma.sql`true`}
    ), page AS (
      SELECT * FROM ideas
       WHERE ${filter.statuses?.length ? Prisma.sql`statuses && ${[...filter.statuses]}::text[]` : Prisma.sql`true`}
         AND ${
           filter.targetStatuses?.length
             ? Prisma.sql`(EXISTS (SELECT 1 FROM publish_history t WHERE t.content_id = ANY (ids) AND t.status = ANY (${[...filter.targetStatuses]}::text[]))
                OR (${filter.orFaultyMedia ?? false} AND ${hasFaultyMedia(Prisma.sql`ids`)}))`
             : Prisma.sql`true`
         }
         AND ${filter.from ? Prisma.sql`micros >= ${micros(filter.from)}` : Prisma.sql`true`}
         AND ${filter.to ? Prisma.sql`micros < ${micros(filter.to)}` : Prisma.sql`true`}
         AND ${filter.after ? after(filter.after, newest) : Prisma.sql`true`}
       ORDER BY ${newest ? Prisma.sql`micros DESC, group_id DESC` : Prisma.sql`micros, group_id`}
       LIMIT ${filter.limit}
    )
    SELECT page.group_id, page.micros, page.statuses, page.platforms, page.scheduled_for, page.published_at,
           page.created_at, c.caption, s.timezone AS time_zone, m.public_key,
           ${hasFaultyMedia(Prisma.sql`page.ids`)} AS faulty_media, coalesce(t.sandbox, false) AS sandbox, coalesce(t.counts, '{}'::jsonb) AS target_counts
      FROM page
      JOIN content c ON c.id = page.first_id
      LEFT JOIN schedules s ON s.content_id = page.first_id
      LEFT JOIN LATERAL (
        SELECT media.public_key FROM content_media JOIN media ON media.id = content_media.media_id
         WHERE content_media.content_id = page.first_id AND media.deleted_at IS NULL ORDER BY position LIMIT 1) m ON true
      LEFT JOIN LATERAL (
        SELECT jsonb_object_agg(status, n) AS counts, bool_or(sandbox) AS sandbox FROM (
          SELECT h.status, count(*) AS n, bool_or(a.sandbox) AS sandbox
            FROM publish_history h LEFT JOIN social_accounts a ON a.id = h.social_account_id
           WHERE h.content_id = ANY (page.ids) GROUP BY h.status) by_status) t ON true
     ORDER BY ${newest ? Prisma.sql`page.micros DESC, page.group_id DESC` : Prisma.sql`page.micros, page.group_id`}`;
  return rows.map((row) => ({
    cursor: { micros: row.micros, groupId: row.group_id },
    item: {
      groupId: row.group_id,
      caption: row.caption,
      status: groupStatus(row.statuses),
      scheduledFor: row.scheduled_for?.toISOString() ?? null,
      timeZone: row.time_zone,
      publishedAt: row.published_at?.toISOString() ?? null,
      createdAt: row.created_at.toISOString(),
      thumbnailUrl: row.public_key ? mediaPath(row.public_key, "thumbnail") : null,
      platforms: row.platforms,
      sandbox: row.sandbox,
      faultyMedia: row.faulty_media,
      targetCounts: row.target_counts,
    },
  }));
}

/** Whether a post that waits among these contents shows media that were found wrong. */
function hasFaultyMedia(ids: Prisma.Sql): Prisma.Sql {
  return Prisma.sql`EXISTS (
    SELECT 1 FROM publish_history h JOIN content_media l ON l.content_id = h.content_id JOIN media ON media.id = l.media_id
     WHERE h.content_id = ANY (${ids}) AND h.status = 'queued' AND media.fault IS NOT NULL)`;
}

function micros(instant: Date): bigint {
  return BigInt(instant.getTime()) * 1000n;
}

function after(cursor: ListCursor, newest: boolean): Prisma.Sql {
  const place = Prisma.sql`(${cursor.micros}::bigint, ${cursor.groupId}::uuid)`;
  return newest ? Prisma.sql`(micros, group_id) < ${place}` : Prisma.sql`(micros, group_id) > ${place}`;
}
