import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { dayOf, listLogMonths } from "./log-months.ts";
import { usageOf } from "./usage-of.ts";

const DAY_MS = 86_400_000;
/** Days counted anew each night: a call is logged under the day on which it began. */
const OPEN_DAYS = 3;

/**
 * Adds up the days that are over, each in a transaction of its own and the oldest first: where the sums end, the log
 * itself goes on. Each day is counted anew from the log, so that its sums are exact whatever happened before.
 * @returns how many days were added up
 */
export async function rollUpUsage(services: Services, signal: AbortSignal): Promise<number> {
  const today = dayOf(services.now());
  const { first, months } = await stepSystem(services.databases, async (tx) => ({
    first: (await rolledUpUntil(tx)) ?? null,
    months: await listLogMonths(tx),
  }));
  const [oldest] = months;
  if (oldest === undefined) return 0;
  let day = new Date(`${oldest}-01T00:00:00Z`);
  if (first !== null) day = new Date(Math.max(day.getTime(), first.getTime() - (OPEN_DAYS - 1) * DAY_MS));
  let days = 0;
  for (; dayOf(day) < today && !signal.aborted; day = new Date(day.getTime() + DAY_MS)) {
    const period = { from: dayOf(day), until: dayOf(new Date(day.getTime() + DAY_MS)) };
    if (!months.includes(period.from.slice(0, 7))) continue;
    await stepSystem(services.databases, (tx) => rollUp(tx, period));
    days++;
  }
  return days;
}

/** Adds up the days from one until another, which is not counted: those whose log is in the database, and is over. */
export async function rollUp(tx: Transaction, period: { from: string; until: string }): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('ai_usage_daily'))`;
  await tx.$executeRaw`
    DELETE FROM ai_usage_daily WHERE day >= ${period.from}::date AND day < ${period.until}::date`;
  await tx.$executeRaw`
    INSERT INTO ai_usage_daily (day, organization_id, feature, model_enum, model_name, provider, cost_bucket, calls,
           errors, prompt_tokens, completion_tokens, cost_micro_usd)
    ${usageOf(period)}`;
}

/** The last day that was added up; null: none was. */
async function rolledUpUntil(tx: Transaction): Promise<Date | null> {
  return (await tx.aiUsageDaily.aggregate({ _max: { day: true } }))._max.day;
}
