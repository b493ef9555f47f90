import { expect, test } from "vitest";
import { peakEngagementTime } from "./peak-engagement-time.ts";

const at = (time: string, likes: number | null) => ({
  takenAt: new Date(`2026-11-23T${time}:00.000Z`),
  impressions: null,
  reach: null,
  likes,
  comments: null,
  shares: null,
  saves: null,
  clicks: null,
});

test("is the local hour in which reactions came in fastest", () => {
  const readings = [at("10:00", 0), at("11:00", 3), at("13:00", 23), at("14:00", 25)];
  // The middle of 11:00 and 13:00 UTC.
  expect(peakEngagementTime(readings, "Asia/Kolkata")).toBe("17:00");
});

test("looks far apart, losses and standstill tell nothing", () => {
  expect(peakEngagementTime([at("01:00", 0), at("10:00", 90)], "Asia/Kolkata")).toBeNull();
  expect(peakEngagementTime([at("10:00", 9), at("11:00", 4), at("12:00", 4)], "Asia/Kolkata")).toBeNull();
  expect(peakEngagementTime([at("10:00", null)], "Asia/Kolkata")).toBeNull();
});
