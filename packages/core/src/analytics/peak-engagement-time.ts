import type { PostMetrics } from "@businesspro/platforms/contract";
import { instantToWallTime } from "../scheduling/wall-time.ts";

export type Reading = PostMetrics & { takenAt: Date };

/** Two looks that are further apart do not tell the hour. */
const LONGEST_MS = 3 * 3_600_000;

/**
 * The hour of the day in which people reacted to a post fastest: of all pairs of neighbouring looks at most three hours
 * apart, the one between which most reactions an hour came in, named by the local hour of its middle.
 *
 * @param readings in order of time
 * @returns `18:00`; null while no two looks tell
 */
export function peakEngagementTime(readings: readonly Reading[], timeZone: string): string | null {
  let peak: { at: Date; pace: number } | null = null;
  for (const [index, reading] of readings.entries()) {
    const before = readings[index - 1];
    if (!before) continue;
    const span = reading.takenAt.getTime() - before.takenAt.getTime();
    const gained = reactions(reading) - reactions(before);
    if (span <= 0 || span > LONGEST_MS || gained <= 0) continue;
    const pace = gained / span;
    if (!peak || pace > peak.pace) peak = { at: new Date(before.takenAt.getTime() + span / 2), pace };
  }
  return peak && `${instantToWallTime(peak.at, timeZone).slice(11, 13)}:00`;
}

function reactions({ likes, comments, shares, saves, clicks }: PostMetrics): number {
  return [likes, comments, shares, saves, clicks].reduce<number>((sum, count) => sum + (count ?? 0), 0);
}
