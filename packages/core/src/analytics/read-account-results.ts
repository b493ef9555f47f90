import type { Platform } from "@businesspro/contracts/enums";
import type { readResultsInput } from "@businesspro/contracts/results-inputs";
import type { AccountResult } from "@businesspro/contracts/results-outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";

/** Smaller ones say little on a small page. */
const LARGEST_GROUPS = 3;
const GROUPINGS = ["age", "gender", "city"] as const;

type Row = Omit<AccountResult, "demographics" | "platform"> & {
  platform: Platform;
  demographics: Partial<Record<string, Record<string, number>>> | null;
};

/** What the organisation's accounts brought on the days of a period: those of which any day was read. */
export async function readAccountResults(
  ctx: TenantCtx,
  { from, to }: z.infer<typeof readResultsInput>,
): Promise<AccountResult[]> {
  const rows = await readTenant(
    ctx.databases,
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT a.id, coalesce(a.account_name, '') AS name, a.platform, a.picture_url AS "pictureUrl", a.sandbox,
             d.impressions, d."bestReach", d.interactions, d.clicks, d.followers[cardinality(d.followers)] AS followers,
             CASE WHEN cardinality(d.followers) > 1
                  THEN d.followers[cardinality(d.followers)] - d.followers[1] END AS "followersChange",
             (SELECT n.demographics FROM account_metrics_daily n
               WHERE n.social_account_id = a.id AND n.day <= ${to}::date AND n.demographics IS NOT NULL
               ORDER BY n.day DESC LIMIT 1) AS demographics
        FROM social_accounts a
        CROSS JOIN LATERAL (
          SELECT count(*) AS days, sum(impressions)::float8 AS impressions, max(reach) AS "bestReach",
                 sum(interactions)::float8 AS interactions, sum(clicks)::float8 AS clicks,
                 array_agg(followers ORDER BY day) FILTER (WHERE followers IS NOT NULL) AS followers
            FROM account_metrics_daily WHERE social_account_id = a.id AND day BETWEEN ${from}::date AND ${to}::date
        ) d
       WHERE d.days > 0 ORDER BY a.platform, a.account_name, a.id`,
  );
  return rows.map((row) => ({ ...row, sandbox: row.sandbox ?? false, demographics: describe(row) }));
}

function describe({ demographics }: Row): AccountResult["demographics"] {
  return GROUPINGS.flatMap((by) => {
    const groups = Object.entries(demographics?.[by] ?? {})
      .map(([name, people]) => ({ name, people }))
      .sort((one, other) => other.people - one.people)
      .slice(0, LARGEST_GROUPS);
    return groups.length > 0 ? [{ by, groups }] : [];
  });
}
