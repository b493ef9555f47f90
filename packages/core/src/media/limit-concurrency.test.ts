import { expect, test } from "vitest";
import { limitConcurrency } from "./limit-concurrency.ts";

test("never more at once than allowed, in order, and a failure gives its place on", async () => {
  const run = limitConcurrency(2);
  let [running, most] = [0, 0];
  const order: number[] = [];
  const work = (index: number) => async () => {
    order.push(index);
    most = Math.max(most, ++running);
    await new Promise((resolve) => setImmediate(resolve));
    running--;
    if (index % 3 === 0) throw new Error("failed");
    return index;
  };
  const results = await Promise.allSettled(Array.from({ length: 9 }, (_, index) => run(work(index))));
  expect(most).toBe(2);
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(results.filter(({ status }) => status === "rejected")).toHaveLength(3);
});
