import { Prisma } from "@businesspro/db/client";
import { stepTenant, type Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";

/** Posts of one job; what is left over gets another. */
export const METRICS_BATCH = 25;

/** A published post whose figures are due. */
export type DueMetrics = {
  targetId: string;
  contentId: string;
  contentType: string;
  platformPostId: string;
  hasAddress: boolean;
  /** Since it was published. */
  ageSeconds: number;
};

/** The posts of an account that are due, those that wait longest first. Times are the database's. */
export async function readDueMetrics(tx: Transaction, socialAccountId: string): Promise<DueMetrics[]> {
  return tx.$queryRaw<DueMetrics[]>`
    SELECT t.id AS "targetId", t.content_id AS "contentId", coalesce(c.content_type, 'post') AS "contentType",
           t.platform_post_id AS "platformPostId", t.post_url IS NOT NULL AS "hasAddress",
           greatest(0, extract(epoch FROM now() - t.published_at))::float8 AS "ageSeconds"
      FROM publish_history t JOIN content c ON c.id = t.content_id
     WHERE t.social_account_id = ${socialAccountId}::uuid AND t.metrics_due_at <= now()
       AND t.status = 'published' AND t.platform_post_id IS NOT NULL
     ORDER BY t.metrics_due_at LIMIT ${METRICS_BATCH}`;
}

/** `seconds`: null: it is not looked at again. */
export async function planNextMetrics(
  tx: Transaction,
  targetId: string,
  seconds: number | null,
): Promise<void> {
  const next = seconds === null ? Prisma.sql`NULL` : Prisma.sql`now() + make_interval(secs => ${seconds})`;
  await tx.$executeRaw`UPDATE publish_history SET metrics_due_at = ${next} WHERE id = ${targetId}::uuid`;
}

/** Puts off all posts of an account that are due: the network is not to be asked for that long. */
export async function postponeMetrics(
  ctx: TenantCtx,
  socialAccountId: string,
  seconds: number,
): Promise<void> {
  await stepTenant(
    ctx.databases,
    ctx,
    (tx) => tx.$executeRaw`
      UPDATE publish_history SET metrics_due_at = now() + make_interval(secs => ${seconds})
       WHERE social_account_id = ${socialAccountId}::uuid AND metrics_due_at <= now()`,
  );
}
