import type { BusinessType } from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { type Peak, type SuggestedTime, suggestTime } from "./suggest-time.ts";

/** People's habits change: older posts no longer speak. */
const REMEMBERED_DAYS = 180;

export type BestTimes = {
  together: SuggestedTime;
  /** Accounts whose own numbers name another time than all of them together. */
  apart: { socialAccountId: string; wallTime: string }[];
};

/** The best time of a local day for a post to these accounts, from what their own posts brought. */
export async function findBestTime(
  tx: Transaction,
  ctx: TenantCtx,
  asked: { day: string; timeZone: string; socialAccountIds: readonly string[] },
): Promise<BestTimes> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: ctx.organizationId },
    select: { type: true, timeZone: true },
  });
  const since = new Date(ctx.now().getTime() - REMEMBERED_DAYS * 86_400_000);
  const peaks = await tx.$queryRaw<(Peak & { socialAccountId: string })[]>`
    SELECT t.social_account_id AS "socialAccountId", a.peak_engagement_time AS hour,
           extract(isodow FROM t.published_at AT TIME ZONE ${organization.timeZone}::text)::int AS weekday
      FROM publish_history t
      JOIN analytics a ON a.content_id = t.content_id AND a.social_account_id = t.social_account_id
     WHERE t.organization_id = ${ctx.organizationId}::uuid AND t.status = 'published'
       AND t.social_account_id = ANY (${[...asked.socialAccountIds]}::uuid[])
       AND t.published_at >= ${since} AND a.peak_engagement_time IS NOT NULL`;
  const suggestFrom = (own: readonly Peak[]) =>
    suggestTime({
      day: asked.day,
      timeZone: asked.timeZone,
      now: ctx.now(),
      businessType: organization.type as BusinessType | null,
      peaks: own,
    });
  const together = suggestFrom(peaks);
  const apart = asked.socialAccountIds.flatMap((socialAccountId) => {
    const { best } = suggestFrom(peaks.filter((peak) => peak.socialAccountId === socialAccountId));
    return best?.reason === "own-numbers" && best.wallTime !== together.best?.wallTime
      ? { socialAccountId, wallTime: best.wallTime }
      : [];
  });
  return { together, apart };
}
