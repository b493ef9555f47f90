import { Prisma } from "@businesspro/db/client";
import type { Transaction } from "@businesspro/db/transactions";

export type MediaUse = {
  contentId: string;
  groupId: string;
  caption: string;
  scheduledFor: Date | null;
  timeZone: string | null;
  /** A network shows, or may show, it right now. */
  moving: boolean;
  /** Another account of the same network shows it already. */
  shown: boolean;
};

/**
 * Versions of posts that still need a picture or video: drafts, planned ones, and those that did not go out and may be
 * tried again.
 * @param lock holds the posts against edits, moves and workers until the transaction ends
 */
export async function findMediaUses(
  tx: Transaction,
  mediaId: string,
  lock: "lock" | "look",
): Promise<MediaUse[]> {
  const held = lock === "lock" ? Prisma.sql`FOR UPDATE` : Prisma.sql``;
  // One after the other, so that the second sees what whoever held the first has done.
  await tx.$queryRaw`
    SELECT id FROM content WHERE deleted_at IS NULL
       AND id IN (SELECT content_id FROM content_media WHERE media_id = ${mediaId}::uuid) ORDER BY id ${held}`;
  await tx.$queryRaw`
    SELECT id FROM publish_history
     WHERE content_id IN (SELECT content_id FROM content_media WHERE media_id = ${mediaId}::uuid) ORDER BY id ${held}`;
  return tx.$queryRaw<MediaUse[]>`
    SELECT c.id AS "contentId", c.group_id AS "groupId", c.caption, c.scheduled_for AS "scheduledFor",
           s.timezone AS "timeZone", c.status = 'publishing' OR coalesce(t.moving, false) AS moving,
           coalesce(t.shown, false) AS shown
      FROM content_media l JOIN content c ON c.id = l.content_id
      LEFT JOIN schedules s ON s.content_id = c.id
      LEFT JOIN LATERAL (
        SELECT bool_or(h.status IN ('publishing', 'needs_review')) AS moving, bool_or(h.status = 'published') AS shown,
               bool_or(h.status IN ('queued', 'publishing', 'failed', 'missed', 'needs_review')) AS open
          FROM publish_history h WHERE h.content_id = c.id) t ON true
     WHERE l.media_id = ${mediaId}::uuid AND c.deleted_at IS NULL
       AND (c.status IN ('draft', 'scheduled', 'publishing', 'failed') OR t.open)
     ORDER BY c.scheduled_for NULLS LAST, c.created_at, c.id`;
}
