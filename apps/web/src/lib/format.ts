import type { Locale } from "@businesspro/contracts/enums";
import { useLocale } from "./locale.ts";
import { wallTimeAt } from "./zoned-time.ts";

const TAGS: Record<Locale, string> = { en: "en-IN", hi: "hi-IN" };

export type Format = ReturnType<typeof createFormat>;

function createFormat(locale: Locale) {
  const tag = TAGS[locale];
  const formats = new Map<string, Intl.DateTimeFormat>();
  function dateFormat(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const key = JSON.stringify(options);
    const known = formats.get(key);
    if (known) return known;
    const format = new Intl.DateTimeFormat(tag, options);
    formats.set(key, format);
    return format;
  }
  const numbers = new Intl.NumberFormat(tag);
  const compactNumbers = new Intl.NumberFormat(tag, { notation: "compact", maximumFractionDigits: 1 });
  const relativeDays = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const relativeTimes = new Intl.RelativeTimeFormat(tag, { numeric: "always" });
  const lists = new Intl.ListFormat(tag, { type: "conjunction" });
  const megabytes = new Intl.NumberFormat(tag, { style: "unit", unit: "megabyte", maximumFractionDigits: 1 });
  const minutes = new Intl.NumberFormat(tag, { style: "unit", unit: "minute", unitDisplay: "long" });
  const hours = new Intl.NumberFormat(tag, { style: "unit", unit: "hour", unitDisplay: "long" });
  const dollars = new Intl.NumberFormat(tag, {
    style: "currency",
    currency: "USD",
    maximumFractionDigits: 4,
  });

  /** `5:30 pm`, in that zone. */
  const time = (at: Date, timeZone: string) =>
    dateFormat({ timeZone, hour: "numeric", minute: "2-digit" }).format(at);
  /** `today`, `tomorrow`, `Tue, 24 Nov`, with the year only when it is another one. */
  function day(at: Date, timeZone: string, now: Date = new Date()): string {
    const date = wallTimeAt(at, timeZone).slice(0, 10);
    const today = wallTimeAt(now, timeZone).slice(0, 10);
    const distance = Math.round((Date.parse(date) - Date.parse(today)) / 86_400_000);
    const near = Math.abs(distance) <= 1 ? relativeDays.format(distance, "day") : null;
    // Hindi says the same word for yesterday and tomorrow, so the date stays beside it.
    if (near !== null && (locale === "en" || distance === 0)) return near;
    const full = dateFormat({
      timeZone,
      ...(near === null ? { weekday: locale === "en" ? "short" : "long" } : {}),
      day: "numeric",
      month: locale === "en" ? "short" : "long",
      ...(date.slice(0, 4) === today.slice(0, 4) ? {} : { year: "numeric" }),
    }).format(at);
    return near === null ? full : `${near}, ${full}`;
  }
  /** `IST` or, where no short name exists, `GMT-5`. */
  function zoneShort(at: Date, timeZone: string): string {
    const parts = dateFormat({ timeZone, timeZoneName: "short", hour: "numeric" }).formatToParts(at);
    return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
  }
  /** `India Standard Time`. */
  function zoneLong(at: Date, timeZone: string): string {
    const parts = dateFormat({ timeZone, timeZoneName: "long", hour: "numeric" }).formatToParts(at);
    return parts.find((part) => part.type === "timeZoneName")?.value ?? timeZone;
  }
  const capitalised = (text: string) => text.slice(0, 1).toLocaleUpperCase(tag) + text.slice(1);
  const wallDate: Intl.DateTimeFormatOptions = {
    timeZone: "UTC",
    weekday: locale === "en" ? "short" : "long",
    day: "numeric",
    month: locale === "en" ? "short" : "long",
  };
  return {
    tag,
    number: (value: number) => numbers.format(value),
    compact: (value: number) => compactNumbers.format(value),
    percent: (share: number) => new Intl.NumberFormat(tag, { style: "percent" }).format(share),
    list: (values: readonly string[]) => lists.format(values),
    megabytes: (bytes: number) => megabytes.format(bytes / 1024 / 1024),
    /** `15 minutes`, `3 hours`. */
    duration: (length: number) => (length % 60 === 0 ? hours.format(length / 60) : minutes.format(length)),
    /** `in 3 hours`, `2 days ago`: the largest unit that fits. */
    fromNow: (at: Date, now: Date): string => {
      const minutes = Math.round((at.getTime() - now.getTime()) / 60_000);
      if (Math.abs(minutes) < 60) return relativeTimes.format(minutes, "minute");
      const hours = Math.round(minutes / 60);
      return Math.abs(hours) < 36
        ? relativeTimes.format(hours, "hour")
        : relativeTimes.format(Math.round(hours / 24), "day");
    },
    /** Cost of a model's work. Providers bill in dollars; rounding to rupees would hide small sums. */
    dollars: (microUsd: number) => dollars.format(microUsd / 1_000_000),
    time,
    day,
    zoneShort,
    zoneLong,
    /** `Tomorrow, 5:30 pm IST`: never a time without its zone. */
    moment: (at: Date, timeZone: string, now?: Date) =>
      `${capitalised(day(at, timeZone, now))}, ${time(at, timeZone)} ${zoneShort(at, timeZone)}`,
    date: (at: Date, timeZone: string) =>
      dateFormat({ timeZone, day: "numeric", month: "long", year: "numeric" }).format(at),
    weekday: (at: Date, timeZone: string, width: "short" | "narrow" | "long" = "short") =>
      dateFormat({ timeZone, weekday: width }).format(at),
    month: (at: Date, timeZone: string) =>
      dateFormat({ timeZone, month: "long", year: "numeric" }).format(at),
    fullDay: (at: Date, timeZone: string) =>
      capitalised(dateFormat({ timeZone, weekday: "long", day: "numeric", month: "long" }).format(at)),
    /** `Today, 6:00 pm`, `Tomorrow, 11:00 am`, then the weekday; `today` is the date on the same wall. */
    wallTimeNear: (wallTime: string, today: string) => {
      const at = new Date(`${wallTime}:00Z`);
      return `${capitalised(day(at, "UTC", new Date(`${today}T00:00:00Z`)))}, ${time(at, "UTC")}`;
    },
    /** A wall time that belongs to no instant yet: `24 Nov, 10:00 am`. */
    wallTime: (wallTime: string) => {
      const at = new Date(`${wallTime}:00Z`);
      return `${dateFormat(wallDate).format(at)}, ${time(at, "UTC")}`;
    },
    /** `1–24 Nov 2026`: days of a calendar, both included. */
    dates: (from: string, to: string) =>
      dateFormat({ timeZone: "UTC", day: "numeric", month: "short", year: "numeric" }).formatRange(
        new Date(`${from}T00:00:00Z`),
        new Date(`${to}T00:00:00Z`),
      ),
    /** `18:00` as `6:00 pm`. */
    wallHour: (hour: string) => time(new Date(`2000-01-01T${hour}:00Z`), "UTC"),
    /** From one wall time until another: `Tue, 1 Dec, 5:00 pm – 9:00 pm`. */
    wallTimes: (from: string, until: string) =>
      dateFormat({ ...wallDate, hour: "numeric", minute: "2-digit" }).formatRange(
        new Date(`${from}:00Z`),
        new Date(`${until}:00Z`),
      ),
  };
}

const created = new Map<Locale, Format>();

/** Numbers, dates and money as they are written in India. */
export function formatFor(locale: Locale): Format {
  const known = created.get(locale);
  if (known) return known;
  const format = createFormat(locale);
  created.set(locale, format);
  return format;
}

export function useFormat(): Format {
  return formatFor(useLocale());
}
