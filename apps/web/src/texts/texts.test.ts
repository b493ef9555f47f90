import { ERROR_KEYS } from "@businesspro/contracts/errors";
import { TIMELINE_STEPS } from "@businesspro/contracts/timeline";
import { expect, test } from "vitest";
import problemsEn from "./problems.en.ts";
import problemsHi from "./problems.hi.ts";
import timelineEn from "./timeline.en.ts";
import timelineHi from "./timeline.hi.ts";

/** The names in braces, which the error's or step's parameters fill. */
const slotsOf = (...sentences: string[]) =>
  sentences.flatMap((sentence) => sentence.match(/\{\w+\}/g) ?? []).sort();
const distinct = (slots: string[]) => [...new Set(slots)];

test.each(ERROR_KEYS)(
  "%s says what happened and what to do next, with the same facts in both languages",
  (key) => {
    const [en, hi] = [problemsEn[key], problemsHi[key]];
    for (const part of [en.says, en.next, hi.says, hi.next]) expect(part).not.toBe("");
    expect(distinct(slotsOf(hi.says, hi.next))).toEqual(distinct(slotsOf(en.says, en.next)));
    expect(`${hi.says}${hi.next}`).toMatch(/\p{Script=Devanagari}/u);
  },
);

test.each(TIMELINE_STEPS)("step %s has the same facts in both languages", (step) => {
  expect(distinct(slotsOf(timelineHi[step]))).toEqual(distinct(slotsOf(timelineEn[step])));
  expect(timelineHi[step]).toMatch(/\p{Script=Devanagari}/u);
});
