import { expect, test } from "vitest";
import { isPeriod, periodOf } from "./period.ts";
import { parseResultsSearch } from "./results-search.ts";

test("the usual period is thirty days, and today counts", () => {
  expect(periodOf(parseResultsSearch({}), "2026-11-25")).toEqual({ from: "2026-10-27", to: "2026-11-25" });
  expect(periodOf(parseResultsSearch({ days: 7 }), "2026-11-25")).toEqual({
    from: "2026-11-19",
    to: "2026-11-25",
  });
  expect(parseResultsSearch({ days: "8" })).toEqual({});
});

test("days of one's own hold as they are, also when they have to be mended first", () => {
  const own = { from: "2026-11-02", to: "2026-11-01" };
  expect(periodOf(parseResultsSearch(own), "2026-11-25")).toEqual(own);
  expect(parseResultsSearch({ from: "2026-11-02" })).toEqual({});
});

test("a period goes forwards and has a year at most", () => {
  expect(isPeriod({ from: "2026-11-01", to: "2026-11-01" })).toBe(true);
  expect(isPeriod({ from: "2024-01-01", to: "2024-12-31" })).toBe(true);
  expect(isPeriod({ from: "2026-11-02", to: "2026-11-01" })).toBe(false);
  expect(isPeriod({ from: "2026-13-02", to: "2026-13-03" })).toBe(false);
  expect(isPeriod({ from: "2025-01-01", to: "2026-01-02" })).toBe(false);
  expect(isPeriod({ from: "", to: "2026-01-02" })).toBe(false);
});
