import { expect, test } from "vitest";
import { problemOf, readProblem } from "./problem.ts";

test("a problem on the wire is read with its parameters and field", () => {
  const data = {
    problem: { key: "caption-too-long", parameters: { max: 2200, actual: 2300 }, field: "caption" },
  };
  expect(problemOf(Object.assign(new Error("x"), { data }))).toEqual(data.problem);
});

test("no answer at all means that the way to the api is broken", () => {
  expect(problemOf(new TypeError("Failed to fetch")).key).toBe("offline");
  expect(problemOf(Object.assign(new Error("x"), { cause: new TypeError("Failed to fetch") })).key).toBe(
    "offline",
  );
});

test("anything else is ours", () => {
  expect(problemOf(new Error("boom")).key).toBe("internal");
  expect(problemOf("boom").key).toBe("internal");
  expect(readProblem({ problem: "text" })).toBeNull();
});
