import { Prisma } from "@businesspro/db/client";
import { stepSystem, stepTenant } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { inBatches } from "./in-batches.ts";
import { daysAgo, type RetentionRule } from "./retention-rule.ts";

const DAYS = 30;
const BATCH = 200;

/**
 * Posts that were removed more than thirty days ago: their words, choices, variants and pictures. The row stays, empty:
 * the history of what went out points at it. Done with the rights of each organisation, since no other role may touch
 * its posts.
 */
export const purgeRemovedContent: RetentionRule = async (services, { dryRun, signal }) => {
  const isOver = Prisma.sql`deleted_at < ${daysAgo(services, DAYS)} AND purged_at IS NULL`;
  const counts = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<{ organizationId: string; posts: number }[]>`
      SELECT organization_id AS "organizationId", count(*)::int AS posts FROM content WHERE ${isOver} GROUP BY 1`,
  );
  if (dryRun) return counts.reduce((total, { posts }) => total + posts, 0);
  let purged = 0;
  for (const { organizationId } of counts)
    purged += await inBatches(signal, () => purgeBatch(services, organizationId, isOver));
  return purged;
};

function purgeBatch(services: Services, organizationId: string, isOver: Prisma.Sql): Promise<number> {
  return stepTenant(services.databases, { organizationId, userId: null }, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM content WHERE ${isOver} LIMIT ${BATCH} FOR UPDATE SKIP LOCKED`;
    const ids = rows.map(({ id }) => id);
    await tx.$executeRaw`DELETE FROM content_variants WHERE content_id = ANY(${ids}::uuid[])`;
    await tx.$executeRaw`DELETE FROM content_media WHERE content_id = ANY(${ids}::uuid[])`;
    await tx.$executeRaw`
      UPDATE content SET caption = '', hashtags = '{}', options = '{}', media_urls = '{}', media_metadata = '{}',
             ai_idea_id = NULL, engagement_estimate = NULL, ai_tags = '{}', purged_at = ${services.now()}
       WHERE id = ANY(${ids}::uuid[])`;
    return ids.length;
  });
}
