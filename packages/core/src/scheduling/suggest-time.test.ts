import { BusinessType } from "@businesspro/contracts/enums";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { expect, it } from "vitest";
import { suggestTime } from "./suggest-time.ts";

const MIDNIGHT = new Date("2026-11-23T18:30:00Z");
const ask = { day: "2026-11-24", timeZone: "Asia/Kolkata", now: MIDNIGHT, businessType: BusinessType.CAFE };
const peaks = (hour: string, weekday: number, count: number) =>
  Array.from({ length: count }, () => ({ hour, weekday }));

it("asks the type of business until there are enough posts, and takes the next time when the best has passed", () => {
  expect(suggestTime({ ...ask, peaks: peaks("20:00", 2, 7) })).toEqual({
    best: {
      instant: new Date("2026-11-24T11:00:00Z"),
      wallTime: "2026-11-24T16:30",
      reason: "business-type",
    },
    passed: null,
  });
  const at = (time: string) => suggestTime({ ...ask, now: new Date(`2026-11-24T${time}Z`), peaks: [] });
  expect(at("10:55:00")).toMatchObject({
    best: { wallTime: "2026-11-24T19:00" },
    passed: "2026-11-24T16:30",
  });
  expect(at("15:00:00")).toEqual({ best: null, passed: "2026-11-24T16:30" });
});

it("lets a post of the same weekday speak twice, and never names an hour of the night", () => {
  const own = [...peaks("20:00", 2, 3), ...peaks("12:00", 5, 5), ...peaks("02:00", 2, 9)];
  expect(suggestTime({ ...ask, peaks: own }).best).toMatchObject({
    wallTime: "2026-11-24T20:00",
    reason: "own-numbers",
  });
});

it("stays on the local day, in the future and in the allowed hours, in every zone", () => {
  const hour = fc.integer({ min: 0, max: 23 }).map((value) => `${String(value).padStart(2, "0")}:00`);
  fc.assert(
    fc.property(
      fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: -30, max: 30 }),
      fc.constantFrom(null, ...Object.values(BusinessType)),
      fc.array(fc.record({ hour, weekday: fc.integer({ min: 1, max: 7 }) }), { maxLength: 20 }),
      (timeZone, days, hours, businessType, own) => {
        const day = Temporal.PlainDate.from("1990-01-01").add({ days });
        const now = new Date(day.toZonedDateTime(timeZone).epochMilliseconds + hours * 3_600_000);
        const input = { day: day.toString(), timeZone, now, businessType, peaks: own };
        const { best: found, passed } = suggestTime(input);
        expect(suggestTime(input)).toEqual({ best: found, passed });
        if (!found) return;
        const local = Temporal.Instant.fromEpochMilliseconds(found.instant.getTime()).toZonedDateTimeISO(
          timeZone,
        );
        const wall = local.toPlainDateTime().toString({ smallestUnit: "minute" });
        expect(wall).toBe(found.wallTime);
        expect(wall.slice(0, 10)).toBe(input.day);
        expect(wall.slice(11) >= "07:00" && wall.slice(11) <= "22:00").toBe(true);
        expect(found.instant.getTime()).toBeGreaterThan(now.getTime());
      },
    ),
    { numRuns: 500, seed: 20261126 },
  );
});
