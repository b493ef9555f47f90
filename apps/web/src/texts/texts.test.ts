import { PlatformErrorKind } from "@businesspro/contracts/enums";
import { ERROR_KEYS, type ErrorKey } from "@businesspro/contracts/errors";
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

/** What an owner reads when a call to a network failed for good or for now, by the kind of failure. */
const OF_KIND: Record<PlatformErrorKind, readonly ErrorKey[]> = {
  reauth: ["account-needs-reconnect", "account-disconnected"],
  "rate-limited": ["platform-rate-limited"],
  rejected: ["platform-rejected"],
  transient: ["platform-unreachable"],
  "outcome-unknown": ["platform-outcome-unknown"],
  "account-disabled": ["platform-account-disabled"],
};

test.each(Object.values(PlatformErrorKind))("%s has a sentence and a next step in both languages", (kind) => {
  for (const key of OF_KIND[kind]) {
    for (const { says, next } of [problemsEn[key], problemsHi[key]]) {
      expect(says).toMatch(/\{platform\}|\{account\}/);
      expect(next.length).toBeGreaterThan(10);
    }
    expect(problemsHi[key].next).toMatch(/\p{Script=Devanagari}/u);
  }
});

test.each(TIMELINE_STEPS)("step %s has the same facts in both languages", (step) => {
  expect(distinct(slotsOf(timelineHi[step]))).toEqual(distinct(slotsOf(timelineEn[step])));
  expect(timelineHi[step]).toMatch(/\p{Script=Devanagari}/u);
});
