import { stepSystem } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";

/** This month and what lies ahead: enough that a stopped worker leaves time to notice. */
const MONTHS = 4;

/**
 * Makes the months of `ai_logs` ahead of time. Safe when several workers do it at once.
 *
 * @returns how many were missing
 */
export async function makePartitions(services: Services): Promise<number> {
  const [row] = await stepSystem(
    services.databases,
    (tx) => tx.$queryRaw<{ made: number }[]>`
      SELECT ensure_ai_logs_partitions(${services.now()}::date, ${MONTHS}::int) AS made`,
  );
  return row?.made ?? 0;
}
