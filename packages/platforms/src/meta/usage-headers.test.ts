import { expect, test } from "vitest";
import { readUsage } from "./usage-headers.ts";

test("reads both headers", () => {
  const business = {
    "17841400000000001": [
      {
        type: "instagram",
        call_count: 90,
        total_cputime: 5,
        total_time: 7,
        estimated_time_to_regain_access: 0,
      },
      {
        type: "pages",
        call_count: 3,
        total_cputime: 100,
        total_time: 7,
        estimated_time_to_regain_access: 19,
      },
    ],
  };
  const headers = new Headers({
    "x-app-usage": '{"call_count":28,"total_time":25,"total_cputime":31}',
    "x-business-use-case-usage": JSON.stringify(business),
  });
  expect(readUsage(headers)).toEqual([
    { subject: "app", type: null, percent: 31, regainMinutes: 0 },
    { subject: "17841400000000001", type: "instagram", percent: 90, regainMinutes: 0 },
    { subject: "17841400000000001", type: "pages", percent: 100, regainMinutes: 19 },
  ]);
});

test.each(["", "null", "[]", "{", '{"x":1}'])("takes %j for no business usage", (value) => {
  expect(readUsage(new Headers({ "x-business-use-case-usage": value }))).toEqual([]);
});

test("an unreadable application header is no usage", () => {
  expect(readUsage(new Headers({ "x-app-usage": "oops" }))).toEqual([]);
  expect(readUsage(new Headers())).toEqual([]);
});
