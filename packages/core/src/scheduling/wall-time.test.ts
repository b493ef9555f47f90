import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { instantToWallTime, planInstant, wallTimeToInstant } from "./wall-time.ts";

const key = (fn: () => unknown) => {
  try {
    fn();
  } catch (error) {
    return (error as { key: string }).key;
  }
  return null;
};

describe("wall times", () => {
  it("ten in Kolkata is half past four UTC", () => {
    expect(wallTimeToInstant("2026-11-24T10:00", "Asia/Kolkata").toISOString()).toBe(
      "2026-11-24T04:30:00.000Z",
    );
  });

  it("refuses a time that a clock change skips", () => {
    expect(key(() => wallTimeToInstant("2026-03-29T01:30", "Europe/London"))).toBe("time-does-not-exist");
  });

  it("takes the first of two equal times", () => {
    expect(wallTimeToInstant("2026-10-25T01:30", "Europe/London").toISOString()).toBe(
      "2026-10-25T00:30:00.000Z",
    );
  });

  it("refuses unknown zones, impossible dates, the past and the far future", () => {
    const now = new Date("2026-11-23T00:00:00Z");
    const plan = (wallTime: string, timeZone = "Asia/Kolkata") =>
      key(() => planInstant({ wallTime, timeZone }, now));
    expect(plan("2026-11-24T10:00", "Asia/Nowhere")).toBe("zone-unknown");
    expect(plan("2026-02-30T10:00")).toBe("invalid-input");
    expect(plan("2026-11-23T05:28")).toBe("time-in-past");
    expect(plan("2026-11-23T05:29")).toBeNull();
    expect(plan("2027-12-24T10:00")).toBe("time-too-far");
  });

  it("round-trips every instant in every zone, but for the second of two equal wall times", () => {
    const zones = Intl.supportedValuesOf("timeZone");
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 20_000_000 }), (zone, minutes) => {
        const instant = new Date(Date.UTC(2020, 0, 1) + minutes * 60_000);
        const back = wallTimeToInstant(instantToWallTime(instant, zone), zone);
        const hoursEarlier = (instant.getTime() - back.getTime()) / 3_600_000;
        return hoursEarlier >= 0 && hoursEarlier <= 3;
      }),
    );
  });
});
