import { expect, test } from "vitest";
import { exceeds, type Figure } from "./figure.ts";
import { formatFigures } from "./print-figures.ts";

const figures: Figure[] = [
  { key: "startSeconds", label: "Warm start", value: 2.351, unit: "s" },
  { key: "homeKilobytes", label: "Home", value: 140.06, unit: "kB", limit: 140 },
  { key: "packages", label: "Packages", value: 900, unit: "packages", limit: 900 },
  { key: "jobRatio", label: "Of a bare job", value: 79, unit: "%", floor: 80 },
];

test("the table names what is measured, marks what is too much, and ends in one line of JSON", () => {
  expect(formatFigures(figures).split("\n")).toEqual([
    "",
    "    Warm start           2.35 s",
    "  ✗ Home               140.1 kB  at most 140",
    "    Packages       900 packages  at most 900",
    "  ✗ Of a bare job          79 %  at least 80",
    "",
    '{"startSeconds":2.35,"homeKilobytes":140.1,"packages":900,"jobRatio":79}',
  ]);
});

test("a figure at its limit is within it", () => {
  expect(figures.map(exceeds)).toEqual([false, true, false, true]);
});
