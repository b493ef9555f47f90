import { describe, expect, it } from "vitest";
import { engagementAt } from "./engagement-at.ts";

const MINUTE = 60_000;
const post = { id: "17912345678901234", publishedAt: 0 };

describe("engagementAt", () => {
  it("starts at nothing, never shrinks and comes to rest", () => {
    const ages = [0, 1, 3, 10, 60, 600, 3000, 10_000, 20_000].map((minutes) =>
      engagementAt(post, 5000, new Date(minutes * MINUTE)),
    );
    expect(Object.values(ages[0] ?? {})).toEqual(Array(9).fill(0));
    for (const [index, age] of ages.entries()) {
      const before = ages[index - 1];
      if (before)
        for (const name of Object.keys(age) as (keyof typeof age)[])
          expect(age[name]).toBeGreaterThanOrEqual(before[name]);
      expect(age.views).toBeGreaterThanOrEqual(age.reach);
      expect(age.reach).toBeGreaterThanOrEqual(age.likes);
    }
    expect(ages[2]?.views).toBeGreaterThan(0);
    expect((ages[8]?.reach ?? 0) - (ages[7]?.reach ?? 0)).toBeLessThan(2);
    expect(ages[8]?.reach).toBeLessThanOrEqual(5000);
  });

  it("is the same for one post and different for another, and nothing before the post", () => {
    const at = new Date(600 * MINUTE);
    expect(engagementAt(post, 5000, at)).toEqual(engagementAt(post, 5000, at));
    expect(engagementAt(post, 5000, at)).not.toEqual(engagementAt({ ...post, id: "2" }, 5000, at));
    expect(engagementAt(post, 5000, new Date(-MINUTE)).views).toBe(0);
  });
});
