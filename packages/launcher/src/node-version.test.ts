import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { inRepository } from "./repository.ts";

test("packages are chosen for the very Node that runs them", () => {
  const workspace = parse(readFileSync(inRepository("pnpm-workspace.yaml"), "utf8")) as {
    nodeVersion: string;
  };
  expect(process.version).toBe(`v${workspace.nodeVersion}`);
});
