import { expect, test } from "vitest";
import { oneOf, ownPath, textParam } from "./search.ts";

test.each(["/posts", "/posts/1?view=calendar"])("%s is a path of this app", (path) => {
  expect(ownPath(path)).toBe(path);
});

test.each(["//evil.example", "https://evil.example", "/\\evil.example", "", undefined, 7])(
  "%s leads elsewhere",
  (path) => {
    expect(ownPath(path)).toBeUndefined();
  },
);

test("unknown values are dropped", () => {
  expect(oneOf(["a", "b"], "b")).toBe("b");
  expect(oneOf(["a", "b"], "c")).toBeUndefined();
  expect(textParam("")).toBeUndefined();
});
