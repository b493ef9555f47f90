import { expect, test } from "vitest";
import { countIn } from "./statement-counter.ts";

test("statements of other programs are counted once each, however they were sent", () => {
  const log = [
    "from=businesspro-api LOG:  statement: BEGIN",
    "from=businesspro-api LOG:  execute <unnamed>: SELECT set_config('a', $1, true)",
    "\tFROM nowhere",
    "from=businesspro-api DETAIL:  Parameters: $1 = 'x LOG:  statement: no'",
    "from= LOG:  execute s1/c2: SELECT 1",
    "from=bench LOG:  statement: SELECT 2",
    "from= LOG:  checkpoint starting: time",
    "",
  ].join("\n");
  expect(countIn(log)).toBe(3);
});
