import { expect, test } from "vitest";
import { formatRows } from "./format-rows.ts";

test("rows stand under their names, and what is not known is a dash", () => {
  expect(
    formatRows([
      { key: "ideas", calls: "12" },
      { key: null, calls: "1" },
    ]),
  ).toBe(["key    calls", "ideas  12", "-      1"].join("\n"));
  expect(formatRows([{ values: [1, 2] }])).toBe("values\n[1,2]");
  expect(formatRows([])).toBe("no rows");
});
