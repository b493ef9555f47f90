import { Prisma } from "@businesspro/db/client";

/** What the log holds of the days from one until another, which is not counted, as rows of `ai_usage_daily`. */
export function usageOf({ from, until }: { from: string | Prisma.Sql; until: string }): Prisma.Sql {
  return Prisma.sql`
    SELECT (created_at AT TIME ZONE 'UTC')::date AS day, organization_id, feature, model_enum,
           nullif(model_name, '') AS model_name, nullif(provider, '') AS provider, cost_bucket, count(*)::int AS calls,
           (count(*) FILTER (WHERE status IS DISTINCT FROM 'success'))::int AS errors,
           coalesce(sum(prompt_tokens), 0)::bigint AS prompt_tokens,
           coalesce(sum(completion_tokens), 0)::bigint AS completion_tokens,
           (coalesce(sum(estimated_cost_usd), 0) * 1000000)::bigint AS cost_micro_usd
      FROM ai_logs
     WHERE created_at >= (${from})::date::timestamp AT TIME ZONE 'UTC'
       AND created_at < ${until}::date::timestamp AT TIME ZONE 'UTC'
     GROUP BY 1, 2, 3, 4, 5, 6, 7`;
}
