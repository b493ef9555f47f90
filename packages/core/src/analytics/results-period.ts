import type { Period } from "@businesspro/contracts/results-outputs";
import { Prisma } from "@businesspro/db/client";

const DAY_MS = 86_400_000;
const toDate = (day: number) => new Date(day).toISOString().slice(0, 10);

/** As many days, directly before. */
export function periodBefore({ from, to }: Period): Period {
  const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
  return { from: toDate(Date.parse(from) - days * DAY_MS), to: toDate(Date.parse(from) - DAY_MS) };
}

/** Whether an instant lies on one of the days of a period, as the organisation's calendar has them. */
export function isWithin(instant: Prisma.Sql, { from, to }: Period, timeZone: string): Prisma.Sql {
  return Prisma.sql`(${instant} >= ${from}::date::timestamp AT TIME ZONE ${timeZone}
    AND ${instant} < (${to}::date + 1)::timestamp AT TIME ZONE ${timeZone})`;
}
