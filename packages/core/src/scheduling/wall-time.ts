import { Temporal } from "temporal-polyfill";
import { DomainError } from "../domain-error.ts";
import { checkTimeZone } from "../organizations/check-time-zone.ts";

/** Furthest a post may be planned ahead. */
const SCHEDULE_MAX_DAYS = 365;
/** A time this little in the past is taken as "now": the owner was still typing. */
const PAST_GRACE_MS = 60_000;

/**
 * The instant of a wall time in a zone.
 * A time that a clock change skips does not exist and is refused; of one that occurs twice the first is meant.
 */
export function wallTimeToInstant(wallTime: string, zone: string): Date {
  checkTimeZone(zone);
  const plain = parseWallTime(wallTime);
  try {
    return new Date(plain.toZonedDateTime(zone, { disambiguation: "reject" }).epochMilliseconds);
  } catch {
    const earlier = plain.toZonedDateTime(zone, { disambiguation: "earlier" });
    if (earlier.toPlainDateTime().equals(plain)) return new Date(earlier.epochMilliseconds);
    throw new DomainError("INVALID", "time-does-not-exist", { parameters: { zone }, field: "when" });
  }
}

export function instantToWallTime(instant: Date, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: "minute" });
}

/** @throws DomainError time-in-past, time-too-far, time-does-not-exist, zone-unknown */
export function planInstant(when: { wallTime: string; timeZone: string }, now: Date): Date {
  const instant = wallTimeToInstant(when.wallTime, when.timeZone);
  if (instant.getTime() < now.getTime() - PAST_GRACE_MS)
    throw new DomainError("INVALID", "time-in-past", { field: "when" });
  if (instant.getTime() > now.getTime() + SCHEDULE_MAX_DAYS * 86_400_000) {
    throw new DomainError("INVALID", "time-too-far", {
      parameters: { days: SCHEDULE_MAX_DAYS },
      field: "when",
    });
  }
  return instant;
}

function parseWallTime(wallTime: string): Temporal.PlainDateTime {
  try {
    return Temporal.PlainDateTime.from(wallTime, { overflow: "reject" });
  } catch (cause) {
    throw new DomainError("INVALID", "invalid-input", { field: "when", cause });
  }
}
