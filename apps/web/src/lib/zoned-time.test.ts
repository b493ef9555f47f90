import { expect, test } from "vitest";
import { addDays, addMonths, instantOf, wallTimeAt } from "./zoned-time.ts";

test("a wall time in Kolkata is five and a half hours ahead of UTC", () => {
  expect(instantOf("2026-11-24T10:00", "Asia/Kolkata").toISOString()).toBe("2026-11-24T04:30:00.000Z");
  expect(wallTimeAt(new Date("2026-11-24T04:30:00Z"), "Asia/Kolkata")).toBe("2026-11-24T10:00");
});

test("midnight is hour 00 of the new day", () => {
  expect(wallTimeAt(new Date("2026-11-23T18:30:00Z"), "Asia/Kolkata")).toBe("2026-11-24T00:00");
});

test.each([
  ["2026-03-07T10:00", "2026-03-07T15:00:00.000Z"],
  ["2026-03-09T10:00", "2026-03-09T14:00:00.000Z"],
  ["2026-10-31T10:00", "2026-10-31T14:00:00.000Z"],
  ["2026-11-02T10:00", "2026-11-02T15:00:00.000Z"],
])("%s in New York keeps its wall time across daylight saving", (wallTime, instant) => {
  expect(instantOf(wallTime, "America/New_York").toISOString()).toBe(instant);
  expect(wallTimeAt(new Date(instant), "America/New_York")).toBe(wallTime);
});

test("days and months roll over", () => {
  expect(addDays("2026-12-31", 1)).toBe("2027-01-01");
  expect(addDays("2028-03-01", -1)).toBe("2028-02-29");
  expect(addMonths("2026-12", 1)).toBe("2027-01");
  expect(addMonths("2026-01", -1)).toBe("2025-12");
});
