import type { AccountDay } from "@businesspro/platforms/contract";
import { Temporal } from "temporal-polyfill";

/** The last days of a zone's calendar that have ended, the newest first. */
export function endedDays(now: Date, timeZone: string, count: number): AccountDay[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate();
  const startOf = (day: Temporal.PlainDate) => new Date(day.toZonedDateTime(timeZone).epochMilliseconds);
  return Array.from({ length: count }, (_, index) => {
    const day = today.subtract({ days: index + 1 });
    return { date: day.toString(), since: startOf(day), until: startOf(day.add({ days: 1 })) };
  });
}
