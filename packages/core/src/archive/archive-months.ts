import { stepSystem } from "@businesspro/db/transactions";
import { endOfMonth, listLogMonths } from "../ai/log-months.ts";
import type { RunReport } from "../jobs/record-run.ts";
import { type ArchiveOptions, archiveMonth } from "./archive-month.ts";
import type { ArchiveServices } from "./archive-store.ts";

const DAYS = 90;
/** The rest comes with the next run. */
const MOST_MONTHS = 6;

/**
 * Archives the months of `ai_logs` that ended ninety days ago or earlier, the oldest first; the first that fails ends it.
 * @returns how many months, rows and bytes
 */
export async function archiveMonths(services: ArchiveServices, options: ArchiveOptions): Promise<RunReport> {
  const before = new Date(services.now().getTime() - DAYS * 86_400_000);
  const months = (await stepSystem(services.databases, listLogMonths)).filter(
    (month) => new Date(`${endOfMonth(month)}T00:00:00Z`) <= before,
  );
  const report = { months: 0, rows: 0, bytes: 0 };
  for (const month of months.slice(0, MOST_MONTHS)) {
    if (options.signal.aborted) break;
    const archived = await archiveMonth(services, month, options);
    if (archived === null) continue;
    report.months++;
    report.rows += archived.rows;
    report.bytes += archived.bytes;
  }
  return report;
}
