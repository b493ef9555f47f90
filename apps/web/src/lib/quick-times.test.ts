import { expect, test } from "vitest";
import { listQuickTimes } from "./quick-times.ts";

test("times that are over or too near are left out", () => {
  const at = new Date("2026-11-24T12:15:00Z"); // 17:45 in Kolkata
  expect(listQuickTimes(at, "Asia/Kolkata")).toEqual([
    "2026-11-24T20:30",
    "2026-11-25T11:00",
    "2026-11-25T18:00",
    "2026-11-25T20:30",
  ]);
});

test("the day is that of the organisation, not of the browser", () => {
  const at = new Date("2026-11-24T20:00:00Z"); // already the 25th in Kolkata
  expect(listQuickTimes(at, "Asia/Kolkata")[0]).toBe("2026-11-25T11:00");
});
