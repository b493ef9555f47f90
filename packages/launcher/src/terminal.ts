import { styleText } from "node:util";
import { ConfigurationError } from "@businesspro/config/configuration-error";
import { prefix } from "./program-output.ts";
import { StartError } from "./start-error.ts";

/** What is said while things happen; stdout is kept for the result. */
export const progress = {
  step(name: string, outcome: string, milliseconds: number): void {
    const seconds = milliseconds >= 100 ? styleText("dim", `  ${(milliseconds / 1000).toFixed(1)} s`) : "";
    console.error(`  ${styleText("green", "✓")} ${name.padEnd(11)} ${outcome}${seconds}`);
  },
  report(line: string): void {
    console.error(`${prefix("start")} ${line}`);
  },
};

/** A person's mistake or an obstacle is one line; anything else is ours and keeps its stack. */
export function printProblem(error: unknown): void {
  const expected = error instanceof StartError || error instanceof ConfigurationError;
  const lines = (
    expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)
  ).split("\n");
  console.error(`\n${lines.map((line) => `  ${styleText("red", "✗")} ${line}`).join("\n")}\n`);
}
