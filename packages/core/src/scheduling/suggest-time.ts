import type { BusinessType } from "@businesspro/contracts/enums";
import { Temporal } from "temporal-polyfill";

/** Fewer posts than this say more about those posts than about the shop's people. */
const ENOUGH_POSTS = 8;
/** Nobody's telephone should ring about a post before or after these local hours. */
const EARLIEST = "07:00";
const LATEST = "22:00";
/** So that a post which is moved to "soon" is still queued when its time comes. */
const LEAD_MINUTES = 10;

/** When people of such a shop look at their telephones and can act on what they see; the best first. */
const USUAL_TIMES: Readonly<Record<BusinessType, readonly string[]>> = {
  cafe: ["16:30", "11:00", "19:00"], // before the evening coffee
  kirana: ["18:30", "10:00", "20:00"], // while the evening's shopping is planned
  salon: ["11:00", "17:00", "19:30"], // when appointments are made
  gym: ["07:00", "18:00", "20:30"], // around both trainings
  clinic: ["09:30", "17:30", "19:30"], // before the hours of consultation
  restaurant: ["18:30", "11:30", "20:00"], // before a meal is decided
  boutique: ["20:00", "13:00", "17:00"], // when people look around at leisure
  "tea-shop": ["16:00", "07:30", "18:00"], // before the tea breaks
};

/** A shop that has not said what it is. */
const USUAL_ANYWHERE = ["18:30", "11:00", "20:00"]; // after work, before noon, after the meal

/** A published post of the shop: the local hour of most reactions, and the day it went out (1 is Monday). */
export type Peak = { hour: string; weekday: number };
export type SuggestedTime = {
  /** Null when no good time of the day is left. */
  best: { instant: Date; wallTime: string; reason: "own-numbers" | "business-type" } | null;
  /** The wall time of that day which would have been better, had it not passed. */
  passed: string | null;
};

/**
 * The best time of one local day. Each post speaks for the hour of its most reactions, twice when it went out on the
 * same weekday; the earlier of two equal hours wins. Below {@link ENOUGH_POSTS} posts the type of business decides.
 */
export function suggestTime(input: {
  /** `2026-11-24` */
  day: string;
  timeZone: string;
  now: Date;
  businessType: BusinessType | null;
  peaks: readonly Peak[];
}): SuggestedTime {
  const day = Temporal.PlainDate.from(input.day);
  const earliest = input.now.getTime() + LEAD_MINUTES * 60_000;
  const reason = input.peaks.length >= ENOUGH_POSTS ? "own-numbers" : "business-type";
  const usual = input.businessType ? USUAL_TIMES[input.businessType] : USUAL_ANYWHERE;
  const times = reason === "own-numbers" ? rankHours(input.peaks, day.dayOfWeek) : usual;
  let passed: string | null = null;
  for (const time of times) {
    if (time < EARLIEST || time > LATEST) continue;
    const wallTime = `${input.day}T${time}`;
    const instant = instantOf(day.toPlainDateTime(Temporal.PlainTime.from(time)), input.timeZone);
    if (instant === null) continue;
    if (instant >= earliest) return { best: { instant: new Date(instant), wallTime, reason }, passed };
    passed ??= wallTime;
  }
  return { best: null, passed };
}

function rankHours(peaks: readonly Peak[], weekday: number): string[] {
  const votes = new Map<string, number>();
  for (const peak of peaks)
    votes.set(peak.hour, (votes.get(peak.hour) ?? 0) + (peak.weekday === weekday ? 2 : 1));
  return [...votes].sort(([a, most], [b, more]) => more - most || (a < b ? -1 : 1)).map(([hour]) => hour);
}

/** Null for a time that a clock change skips; of one that occurs twice the first. */
function instantOf(plain: Temporal.PlainDateTime, timeZone: string): number | null {
  const zoned = plain.toZonedDateTime(timeZone, { disambiguation: "earlier" });
  return zoned.toPlainDateTime().equals(plain) ? zoned.epochMilliseconds : null;
}
