import type { Transaction } from "@businesspro/db/transactions";

/** The months of `ai_logs` that are in the database, as `2026-11`, the oldest first; the others are archived. */
export async function listLogMonths(tx: Transaction): Promise<string[]> {
  const rows = await tx.$queryRaw<{ month: string }[]>`
    SELECT replace(substr(c.relname, 9), '_', '-') AS month
      FROM pg_inherits i JOIN pg_class c ON c.oid = i.inhrelid
     WHERE i.inhparent = 'public.ai_logs'::regclass ORDER BY 1`;
  return rows.map(({ month }) => month);
}

/** A day in UTC as `2026-11-23`. */
export function dayOf(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** The first day of the month after `2026-11`. */
export function endOfMonth(month: string): string {
  const first = new Date(`${month}-01T00:00:00Z`);
  return dayOf(new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 1)));
}
