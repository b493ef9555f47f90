import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import { inBatches } from "./in-batches.ts";
import { daysAgo, type RetentionRule } from "./retention-rule.ts";

const DAYS = 30;
const BATCH = 200;

/**
 * Posts that were removed more than thirty days ago: their words, choices, variants and pictures. The row stays, empty,
 * while the history of what went out points at it.
 */
export const purgeRemovedContent: RetentionRule = async (services, { dryRun, signal }) => {
  const isOver = Prisma.sql`deleted_at < ${daysAgo(services, DAYS)} AND purged_at IS NULL`;
  if (dryRun) {
    const [row] = await stepSystem(
      services.databases,
      (tx) => tx.$queryRaw<{ count: number }[]>`SELECT count(*)::int AS count FROM content WHERE ${isOver}`,
    );
    return row?.count ?? 0;
  }
  return inBatches(signal, () =>
    stepSystem(services.databases, async (tx) => {
      const rows = await tx.$queryRaw<{ id: string }[]>`
        SELECT id FROM content WHERE ${isOver} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
      const ids = rows.map(({ id }) => id);
      await tx.$executeRaw`DELETE FROM content_variants WHERE content_id = ANY(${ids}::uuid[])`;
      await tx.$executeRaw`DELETE FROM content_media WHERE content_id = ANY(${ids}::uuid[])`;
      await tx.$executeRaw`
        DELETE FROM content c WHERE c.id = ANY(${ids}::uuid[])
           AND NOT EXISTS (SELECT FROM publish_history t WHERE t.content_id = c.id)`;
      await tx.$executeRaw`
        UPDATE content SET caption = '', hashtags = '{}', options = '{}', media_urls = '{}', media_metadata = '{}',
               ai_idea_id = NULL, engagement_estimate = NULL, ai_tags = '{}', purged_at = ${services.now()}
         WHERE id = ANY(${ids}::uuid[])`;
      return ids.length;
    }),
  );
};
