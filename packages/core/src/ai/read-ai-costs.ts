import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { usageOf } from "./usage-of.ts";

const KEYS = {
  organization: Prisma.sql`organization_id::text`,
  feature: Prisma.sql`feature`,
  model: Prisma.sql`coalesce(model_name, model_enum)`,
  provider: Prisma.sql`provider`,
  "cost-bucket": Prisma.sql`cost_bucket`,
  day: Prisma.sql`to_char(day, 'YYYY-MM-DD')`,
} as const;

export type CostQuestion = {
  /** First day, UTC, as `2026-11-01`. */
  from: string;
  /** Day after the last one. */
  until: string;
  by: keyof typeof KEYS;
  /** Of one organisation only. */
  organizationId?: string;
};

export type AiCost = {
  /** null: not known, for instance of an organisation that is gone. */
  key: string | null;
  calls: number;
  /** Calls among those that did not end well. */
  errors: number;
  promptTokens: number;
  completionTokens: number;
  costMicroUsd: number;
};

type CostRow = Record<Exclude<keyof AiCost, "key">, bigint> & { key: string | null };

/**
 * What models cost in a period, exactly: days that were added up from their sums, which outlive the log, and later ones
 * from the log itself.
 * @returns the dearest first; days in their order
 */
export async function readAiCosts(ctx: SystemCtx, question: CostQuestion): Promise<AiCost[]> {
  const { from, until, organizationId = null } = question;
  const key = KEYS[question.by];
  const order = question.by === "day" ? Prisma.sql`1` : Prisma.sql`6 DESC, 2 DESC, 1`;
  // The first day that was not added up yet; all of it in one statement, so that no day counts twice or not at all.
  const open = Prisma.sql`SELECT day FROM open`;
  const rows = await stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<CostRow[]>`
      WITH open AS (SELECT greatest(max(day) + 1, ${from}::date) AS day FROM ai_usage_daily)
      SELECT ${key} AS key, sum(calls)::bigint AS calls, sum(errors)::bigint AS errors,
             sum(prompt_tokens)::bigint AS "promptTokens", sum(completion_tokens)::bigint AS "completionTokens",
             sum(cost_micro_usd)::bigint AS "costMicroUsd"
        FROM (SELECT day, organization_id, feature, model_enum, model_name, provider, cost_bucket, calls, errors,
                     prompt_tokens, completion_tokens, cost_micro_usd
                FROM ai_usage_daily WHERE day >= ${from}::date AND day < least(${until}::date, (${open}))
              UNION ALL ${usageOf({ from: open, until })}) AS usage
       WHERE ${organizationId}::uuid IS NULL OR organization_id = ${organizationId}::uuid
       GROUP BY 1 ORDER BY ${order}`,
  );
  return rows.map((row) => ({
    key: row.key,
    calls: Number(row.calls),
    errors: Number(row.errors),
    promptTokens: Number(row.promptTokens),
    completionTokens: Number(row.completionTokens),
    costMicroUsd: Number(row.costMicroUsd),
  }));
}
