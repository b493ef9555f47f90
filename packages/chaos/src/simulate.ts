import { parseArgs } from "node:util";
import { runSeed } from "./simulation/run-seed.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "10000" },
    seed: { type: "string" },
    from: { type: "string", default: "1" },
  },
});

const first = Number(values.seed ?? values.from);
const count = values.seed === undefined ? Number(values.seeds) : 1;
if (!Number.isInteger(first) || !Number.isInteger(count) || count < 1) {
  console.error("Usage: npx pnpm@12 simulate [--seeds 10000] [--from 1] | --seed 42");
  process.exit(2);
}

const began = performance.now();
let steps = 0;
let failed = 0;
for (let seed = first; seed < first + count; seed++) {
  const result = runSeed(seed);
  steps += result.steps;
  if (result.violations.length === 0 && values.seed === undefined) continue;
  if (result.violations.length > 0) failed++;
  console.log(result.trace.join("\n"));
  console.log(result.violations.map((violation) => `✗ ${violation}`).join("\n"));
  if (result.violations.length > 0) {
    console.log(`Replay it with: npx pnpm@12 simulate --seed ${seed}`);
    break;
  }
}
const seconds = Math.round((performance.now() - began) / 100) / 10;
console.log(JSON.stringify({ seeds: count, failed, steps, seconds }));
if (failed > 0) process.exitCode = 1;
