import { Temporal } from "temporal-polyfill";

/** Name of the counter in `usage_counters`; its unit is the planned post. */
export const CONTENT_METER = "content";

function monthOf(instant: Date, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDate()
    .with({ day: 1 });
}

/** First day of the month of the organisation's zone, as `2026-11-01`: which counter an instant belongs to. */
export function contentMonth(instant: Date, zone: string): string {
  return monthOf(instant, zone).toString();
}

/** First day of the month after. */
export function contentRenewsOn(instant: Date, zone: string): string {
  return monthOf(instant, zone).add({ months: 1 }).toString();
}
