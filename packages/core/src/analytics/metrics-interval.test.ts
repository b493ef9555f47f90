import { expect, it } from "vitest";
import { METRICS_DAYS, metricsInterval } from "./metrics-interval.ts";

it("looks often at first, daily later, and stops after a month", () => {
  const looks: number[] = [];
  for (let age = 0, wait = metricsInterval(0); wait !== null; wait = metricsInterval(age)) {
    expect(wait).toBeGreaterThan(0);
    age += wait;
    looks.push(age);
  }
  expect(looks.slice(0, 3)).toEqual([10, 60, 300]);
  expect(looks.at(-1)).toBe(METRICS_DAYS * 24 * 3600);
  expect(looks.length).toBeLessThan(50);
});
