import { expect, test } from "vitest";
import { fillTemplate, slotsOf } from "./fill-template.ts";

test("blanks are filled by their number, and stay where nothing is given", () => {
  expect(fillTemplate("{{2}} for {{1}} and {{1}}, {{3}}", ["Asha", "Jalebi", ""])).toBe(
    "Jalebi for Asha and Asha, {{3}}",
  );
});

test("a value that looks like a blank is not filled again", () => {
  expect(fillTemplate("{{1}}", ["{{2}}", "x"])).toBe("{{2}}");
});

test("blanks are counted in the order of the text", () => {
  expect(slotsOf("Hi {{2}}, {{1}}{{x}}")).toEqual([2, 1]);
});
