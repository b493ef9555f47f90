import { expect, test } from "vitest";
import { runSeed } from "./run-seed.ts";
import { MISTAKES, SHIPPED } from "./settings.ts";

test("ten thousand stories end with every post visible once", () => {
  const wrong = [];
  for (let seed = 1; seed <= 10_000; seed++) {
    const { violations } = runSeed(seed);
    if (violations.length > 0) wrong.push({ replay: `npx pnpm@12 simulate --seed ${seed}`, violations });
  }
  expect(wrong).toEqual([]);
});

test("a seed replays its story exactly", () => {
  expect(runSeed(4711)).toEqual(runSeed(4711));
});

test.each(MISTAKES)("the mistake %s is found", (mistake) => {
  const found = firstViolation((seed) => runSeed(seed, mistake).violations);
  expect(found).not.toBeNull();
});

test("a network that acts later than the quiet window allows for is found", () => {
  const slow = { ...SHIPPED, networkDelay: 60_000 };
  expect(firstViolation((seed) => runSeed(seed, null, slow).violations)).not.toBeNull();
});

function firstViolation(run: (seed: number) => string[]): string[] | null {
  for (let seed = 1; seed <= 200_000; seed++) {
    const violations = run(seed);
    if (violations.length > 0) return violations;
  }
  return null;
}
