import type { aiCostsInput } from "@businesspro/contracts/admin-inputs";
import type { AiCostRow, AiCosts } from "@businesspro/contracts/admin-outputs";
import { Prisma } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { StaffCtx } from "../context.ts";

type Input = z.infer<typeof aiCostsInput>;
type Row = Omit<AiCostRow, "microUsd" | "promptTokens" | "completionTokens"> & {
  microUsd: bigint;
  promptTokens: bigint;
  completionTokens: bigint;
};

const KEYS: Record<Input["by"], Prisma.Sql> = {
  organization: Prisma.sql`l.organization_id::text`,
  feature: Prisma.sql`l.feature`,
  model: Prisma.sql`l.model_name`,
  provider: Prisma.sql`l.provider`,
  bucket: Prisma.sql`l.cost_bucket`,
  day: Prisma.sql`to_char(l.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')`,
};

/** What models cost in a period, grouped as asked. The sum is exactly that of the log: both count micro-dollars. */
export async function readAiCosts(ctx: StaffCtx, input: Input): Promise<AiCosts> {
  const found = await stepSystem(
    ctx.databases,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT c.key, CASE WHEN ${input.by === "organization"} THEN coalesce(o.name, '') ELSE c.key END AS label,
             c.calls, c."failedCalls", c."promptTokens", c."completionTokens", c."microUsd"
        FROM (SELECT coalesce(${KEYS[input.by]}, '') AS key, count(*)::int AS calls,
                     count(*) FILTER (WHERE l.status IS DISTINCT FROM 'success')::int AS "failedCalls",
                     coalesce(sum(l.prompt_tokens), 0)::bigint AS "promptTokens",
                     coalesce(sum(l.completion_tokens), 0)::bigint AS "completionTokens",
                     (coalesce(sum(l.estimated_cost_usd), 0) * 1000000)::bigint AS "microUsd"
                FROM ai_logs l
               WHERE l.created_at >= ${input.from}::date::timestamp AT TIME ZONE 'UTC'
                 AND l.created_at < (${input.to}::date + 1)::timestamp AT TIME ZONE 'UTC'
               GROUP BY 1) c
        LEFT JOIN organizations o ON o.id::text = c.key
       ORDER BY ${input.by === "day" ? Prisma.sql`c.key DESC` : Prisma.sql`c."microUsd" DESC, c.calls DESC, c.key`}`,
  );
  const rows = found.map((row) => ({
    ...row,
    microUsd: Number(row.microUsd),
    promptTokens: Number(row.promptTokens),
    completionTokens: Number(row.completionTokens),
  }));
  return { rows, total: addUp(rows) };
}

function addUp(rows: readonly AiCostRow[]): AiCosts["total"] {
  const total = { calls: 0, failedCalls: 0, promptTokens: 0, completionTokens: 0, microUsd: 0 };
  for (const row of rows)
    for (const figure of Object.keys(total) as (keyof typeof total)[]) total[figure] += row[figure];
  return total;
}
