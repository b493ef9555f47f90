/** Zones the way the browser knows them: no table of our own, no library. */

const MINUTE = 60_000;

/** `2026-11-24T10:00`, the shape of date and time inputs. */
export type WallTime = string;

const partsFormats = new Map<string, Intl.DateTimeFormat>();

function partsFormat(timeZone: string): Intl.DateTimeFormat {
  const known = partsFormats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  partsFormats.set(timeZone, format);
  return format;
}

/** What a clock on the wall in that zone shows at an instant. */
export function wallTimeAt(instant: Date, timeZone: string): WallTime {
  const parts = new Map(
    partsFormat(timeZone)
      .formatToParts(instant)
      .map((part) => [part.type, part.value]),
  );
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}T${parts.get("hour")}:${parts.get("minute")}`;
}

/**
 * An instant that shows the wall time in the zone; for bounds of months and days on screen only.
 * Schedules are converted by the server, which also knows the gaps of daylight saving.
 */
export function instantOf(wallTime: WallTime, timeZone: string): Date {
  const asUtc = Date.parse(`${wallTime}:00Z`);
  let guess = asUtc;
  for (let round = 0; round < 2; round += 1) {
    guess += asUtc - Date.parse(`${wallTimeAt(new Date(guess), timeZone)}:00Z`);
  }
  return new Date(guess);
}

/** Whole days added to a date `2026-11-24`, calendar arithmetic without a zone. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * 24 * 60 * MINUTE).toISOString().slice(0, 10);
}

/** Months added to `2026-11`. */
export function addMonths(month: string, months: number): string {
  const [year = 1970, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + months, 1)).toISOString().slice(0, 7);
}

/** The browser's zone under its current IANA name: Chrome still says Calcutta. */
export function browserTimeZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === "Asia/Calcutta" ? "Asia/Kolkata" : zone;
}
