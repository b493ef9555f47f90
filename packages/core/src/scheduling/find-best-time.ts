import type { BusinessType } from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { type Peak, type SuggestedTime, suggestTime } from "./suggest-time.ts";

/** People's habits change: older posts no longer speak. */
const REMEMBERED_DAYS = 180;

/** The best time of the local day of `wallTime`, from what the organisation's own posts brought. */
export async function findBestTime(
  tx: Transaction,
  ctx: TenantCtx,
  when: { wallTime: string; timeZone: string },
): Promise<SuggestedTime | null> {
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: ctx.organizationId },
    select: { type: true, timeZone: true },
  });
  const since = new Date(ctx.now().getTime() - REMEMBERED_DAYS * 86_400_000);
  const peaks = await tx.$queryRaw<Peak[]>`
    SELECT a.peak_engagement_time AS hour,
           extract(isodow FROM t.published_at AT TIME ZONE ${organization.timeZone}::text)::int AS weekday
      FROM publish_history t
      JOIN analytics a ON a.content_id = t.content_id AND a.social_account_id = t.social_account_id
     WHERE t.organization_id = ${ctx.organizationId}::uuid AND t.status = 'published'
       AND t.published_at >= ${since} AND a.peak_engagement_time IS NOT NULL`;
  return suggestTime({
    day: when.wallTime.slice(0, 10),
    timeZone: when.timeZone,
    now: ctx.now(),
    businessType: organization.type as BusinessType | null,
    peaks,
  });
}
