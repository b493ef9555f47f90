import { addDays, type WallTime, wallTimeAt } from "./zoned-time.ts";

/** Hours at which shops' followers look at their phones: before lunch, after work, after dinner. */
const HOURS = ["11:00", "18:00", "20:30"] as const;
const OFFERED = 4;
/** Enough to find a typo after pressing the button. */
const LEAD_MINUTES = 20;

/** The next good times, in the organisation's zone. */
export function listQuickTimes(now: Date, timeZone: string): WallTime[] {
  const earliest = wallTimeAt(new Date(now.getTime() + LEAD_MINUTES * 60_000), timeZone);
  const today = earliest.slice(0, 10);
  return [0, 1, 2]
    .flatMap((days) => HOURS.map((hour) => `${addDays(today, days)}T${hour}`))
    .filter((time) => time >= earliest)
    .slice(0, OFFERED);
}
