import { createHash } from "node:crypto";
import { instantToWallTime, wallTimeToInstant } from "@businesspro/core/scheduling/wall-time";
import { createRandom, type Random } from "../random.ts";
import { findClockChanges } from "./find-clock-changes.ts";

export type ZonesReport = {
  cases: number;
  zones: number;
  gaps: number;
  overlaps: number;
  /** Cases whose answer was wrong, the first few in words. */
  wrong: string[];
  /** Of every answer: equal in two processes when all answers are. */
  digest: string;
};

const MINUTE = 60_000;
const FROM = Date.UTC(2026, 0, 1);
const SHOWN = 20;

/** Asks for the instants of wall times in every zone, all clock changes first, then anywhere until `cases` are done. */
export function checkZones(options: { cases: number; seed: number; years: number }): ZonesReport {
  const { cases, seed, years } = options;
  const to = Date.UTC(2026 + years, 0, 1);
  const random = createRandom(seed);
  const digest = createHash("sha256");
  const report: ZonesReport = { cases: 0, zones: 0, gaps: 0, overlaps: 0, wrong: [], digest: "" };
  const check = (zone: string, wallTime: string, expected: number | null) => {
    report.cases++;
    const actual = ask(wallTime, zone);
    digest.update(`${zone} ${wallTime} ${actual}\n`);
    if (actual === expected || report.wrong.length >= SHOWN) return;
    report.wrong.push(`${wallTime} in ${zone} is ${actual}, expected ${expected}`);
  };

  const zones = Intl.supportedValuesOf("timeZone").map((name) => ({ name, reader: wallClock(name) }));
  report.zones = zones.length;
  for (const zone of zones) {
    for (const change of findClockChanges(zone.reader, FROM, to)) {
      const shift = zone.reader(change) - change - (zone.reader(change - MINUTE) - (change - MINUTE));
      const skippedOrRepeated = Math.min(zone.reader(change), zone.reader(change - MINUTE) + MINUTE);
      for (let minute = 0; minute < Math.abs(shift) / MINUTE; minute += 7) {
        const wallTime = toText(skippedOrRepeated + minute * MINUTE);
        if (shift > 0) {
          report.gaps++;
          check(zone.name, wallTime, null);
        } else {
          report.overlaps++;
          // The first of the two: still by the clock before the change.
          check(zone.name, wallTime, change - Math.abs(shift) + minute * MINUTE);
        }
      }
    }
  }
  while (report.cases < cases) anywhere(random, zones, to, check);
  report.digest = digest.digest("hex");
  return report;
}

/** A minute anywhere comes back as itself, or, where its wall time is said twice, as the first of the two. */
function anywhere(
  random: Random,
  zones: readonly { name: string; reader: (instant: number) => number }[],
  to: number,
  check: (zone: string, wallTime: string, expected: number | null) => void,
): void {
  const zone = random.pick(zones);
  const instant = FROM + random.between(0, (to - FROM) / MINUTE) * MINUTE;
  const wall = zone.reader(instant);
  const first = [180, 120, 60, 30]
    .map((earlier) => instant - earlier * MINUTE)
    .find((at) => zone.reader(at) === wall);
  if (instantToWallTime(new Date(instant), zone.name) !== toText(wall))
    check(zone.name, toText(wall), Number.NaN);
  check(zone.name, toText(wall), first ?? instant);
}

function ask(wallTime: string, zone: string): number | null {
  try {
    return wallTimeToInstant(wallTime, zone).getTime();
  } catch {
    return null;
  }
}

/** Reads a zone's wall clock as if it were UTC, by the platform's own calendar rather than by the code under test. */
function wallClock(timeZone: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  return (instant) => {
    const [, day, month, year, hour, minute] =
      /(\d+)\/(\d+)\/(\d+), (\d+):(\d+)/.exec(format.format(instant)) ?? [];
    return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute));
  };
}

const toText = (wall: number) => new Date(wall).toISOString().slice(0, 16);
