import { expect, test } from "vitest";
import { readCallback } from "./read-callback.ts";

const read = (query: string) => readCallback(new URLSearchParams(query));

test("reads code and state, without Instagram's tail", () => {
  expect(read("code=AQB%23_&state=s1")).toEqual({ code: "AQB", state: "s1" });
});

test.each([
  ["error=access_denied&error_reason=user_denied&state=s1", "access_denied"],
  ["error=server_error&state=s1", "callback-invalid"],
  ["code=AQB", "callback-invalid"],
  ["", "callback-invalid"],
])("refuses %j as %s", (query, code) => {
  expect(() => read(query)).toThrow(expect.objectContaining({ kind: "rejected", code }));
});
