import type { Databases } from "@businesspro/db/client";
import { stepSystem } from "@businesspro/db/transactions";

/** How long a reading counts when no newer one comes. */
const CALM_MINUTES = 15;
/** Where a network refuses calls without saying for how long. */
const BLOCKED_MINUTES = 5;

type Reading = { application: string; subject: string; percent: number; regainMinutes: number };

/**
 * Writes readings of allowances: from 90 % what is not urgent waits, at 100 % or while the network names a time
 * everything does. A lower reading lets calls go again, but never before the time that the network named.
 */
export async function writeUsage(databases: Databases, readings: readonly Reading[]): Promise<void> {
  const rows = readings.map((reading) => ({
    ...reading,
    blockedMinutes:
      reading.regainMinutes > 0 ? reading.regainMinutes : reading.percent >= 100 ? BLOCKED_MINUTES : 0,
  }));
  await stepSystem(databases, async (tx) => {
    await tx.$executeRaw`
      INSERT INTO rate_budgets AS b (application, subject, percent, seen_at, calm_until, blocked_until)
      SELECT r.application, r.subject, r.percent, now(),
             CASE WHEN r.percent >= 90 OR r."blockedMinutes" > 0
                  THEN now() + make_interval(mins => greatest(${CALM_MINUTES}::int, r."blockedMinutes")) END,
             CASE WHEN r."blockedMinutes" > 0 THEN now() + make_interval(mins => r."blockedMinutes") END
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r(application text, subject text, percent int, "blockedMinutes" int)
       ORDER BY 1, 2
      ON CONFLICT (application, subject) DO UPDATE
         SET percent = excluded.percent, seen_at = excluded.seen_at,
             calm_until = greatest(excluded.calm_until, b.blocked_until),
             blocked_until = greatest(b.blocked_until, excluded.blocked_until)`;
  });
}
