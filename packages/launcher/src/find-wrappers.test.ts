import { expect, test } from "vitest";
import { findWrappers } from "./find-wrappers.ts";

/** A process table: each entry is the parent of the one before it, the first is asked about. */
function table(...words: string[]) {
  return (pid: number) => (words[pid] === undefined ? null : { parent: pid + 1, words: words[pid] });
}

test("npx, pnpm and the shells between them belong to the start; the person's shell does not", () => {
  const processes = table(
    "node start.ts",
    "sh -c trap 'x' INT; node start.ts",
    "pnpm start",
    "sh -c 'pnpm' start",
    "npm exec pnpm@12 start",
    "-bash",
  );
  expect(findWrappers(0, processes)).toEqual([1, 2, 3, 4]);
});

test("a shell above all managers is somebody's script and may end before", () => {
  expect(
    findWrappers(
      0,
      table("node start.ts", "sh -c x", "node /usr/lib/pnpm.cjs start", "sh -c npx pnpm start &", "init"),
    ),
  ).toEqual([1, 2]);
});

test("started without a manager there are none", () => {
  expect(findWrappers(0, table("node start.ts", "bash -c node start.ts", "sshd"))).toEqual([]);
  expect(findWrappers(0, table("node start.ts"))).toEqual([]);
});

test("the real table of this machine can be read", () => {
  expect(findWrappers(process.pid)).toBeInstanceOf(Array);
});
