import type { aiCostsInput } from "@businesspro/contracts/admin-inputs";
import type { AiCostRow, AiCosts } from "@businesspro/contracts/admin-outputs";
import { stepSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { readAiCosts } from "../ai/read-ai-costs.ts";
import type { StaffCtx } from "../context.ts";

const DAY_MS = 24 * 60 * 60_000;

/** What models cost in a period, grouped as asked, and exactly its sum. Organisations go by their names. */
export async function reportAiCosts(ctx: StaffCtx, input: z.infer<typeof aiCostsInput>): Promise<AiCosts> {
  const until = new Date(Date.parse(input.to) + DAY_MS).toISOString().slice(0, 10);
  const costs = await readAiCosts(ctx, { from: input.from, until, by: input.by });
  const keys = costs.flatMap(({ key }) => key ?? []);
  const names = input.by === "organization" ? await readNames(ctx, keys) : null;
  const rows = costs.map(({ key, errors, costMicroUsd, ...figures }) => ({
    ...figures,
    key: key ?? "",
    label: (names === null ? key : names.get(key ?? "")) ?? "",
    failedCalls: errors,
    microUsd: costMicroUsd,
  }));
  return { rows, total: addUp(rows) };
}

async function readNames(ctx: StaffCtx, ids: string[]): Promise<Map<string, string>> {
  const found = await stepSystem(ctx.databases, (tx) =>
    tx.organization.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } }),
  );
  return new Map(found.map(({ id, name }) => [id, name]));
}

function addUp(rows: readonly AiCostRow[]): AiCosts["total"] {
  const total = { calls: 0, failedCalls: 0, promptTokens: 0, completionTokens: 0, microUsd: 0 };
  for (const row of rows)
    for (const figure of Object.keys(total) as (keyof typeof total)[]) total[figure] += row[figure];
  return total;
}
