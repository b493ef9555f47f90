import { NO_METRICS } from "@businesspro/platforms/no-metrics";
import { expect, test } from "vitest";
import { engagementRate } from "./engagement-rate.ts";

test("reactions for each hundred people reached, or for each hundred views where no people are counted", () => {
  expect(engagementRate({ ...NO_METRICS, impressions: 900, reach: 300, likes: 20, comments: 1 })).toBe(7);
  expect(engagementRate({ ...NO_METRICS, impressions: 900, likes: 20, comments: 1 })).toBe(2.33);
});

test("nothing to go by is no rate, and never 0", () => {
  expect(engagementRate(NO_METRICS)).toBeNull();
  expect(engagementRate({ ...NO_METRICS, reach: 0, likes: 0 })).toBeNull();
  expect(engagementRate({ ...NO_METRICS, reach: 50 })).toBeNull();
  expect(engagementRate({ ...NO_METRICS, reach: 50, likes: 0 })).toBe(0);
});

test("stays within the column", () => {
  expect(engagementRate({ ...NO_METRICS, reach: 1, clicks: 5000 })).toBe(999.99);
});
