import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { inheritEnvironment } from "@businesspro/config/env";
import type { Figure } from "../figure.ts";
import { median, spread } from "../statistics.ts";
import type { BenchStack } from "./bench-stack.ts";

const JOBS = 6000;
const ROUNDS = 5;
const program = join(import.meta.dirname, "../programs/no-op-worker.ts");

/** Jobs a second that do nothing, alternately as bare Graphile tasks and inside the product's wrapper. */
export async function measureNoOp(stack: BenchStack): Promise<Figure[]> {
  const rates = { bare: [] as number[], wrapped: [] as number[] };
  for (let round = 0; round < ROUNDS; round++)
    for (const wrapping of ["bare", "wrapped"] as const) rates[wrapping].push(await runJobs(stack, wrapping));
  const ratios = rates.wrapped.map((rate, round) => (rate / (rates.bare[round] ?? rate)) * 100);
  return [
    {
      key: "noOpBarePerSecond",
      label: `No-op, bare Graphile ${spread(rates.bare)}`,
      value: median(rates.bare),
      unit: "/s",
    },
    {
      key: "noOpWrappedPerSecond",
      label: `No-op, in our wrapper ${spread(rates.wrapped)}`,
      value: median(rates.wrapped),
      unit: "/s",
    },
    {
      key: "noOpPercentOfBare",
      label: `No-op, of the bare rate ${spread(ratios)}`,
      value: median(ratios),
      unit: "%",
      floor: 90,
    },
  ];
}

async function runJobs(stack: BenchStack, wrapping: "bare" | "wrapped"): Promise<number> {
  await stack.query(
    `SELECT count(graphile_worker.add_job('bench.nothing', json_build_object('organizationId', gen_random_uuid(),
       'targetId', gen_random_uuid(), 'version', 1), max_attempts => 5)) FROM generate_series(1, $1::int)`,
    [JOBS],
  );
  await stack.query("VACUUM ANALYZE graphile_worker._private_jobs");
  const child = spawn(process.execPath, [program, wrapping, String(JOBS)], {
    env: inheritEnvironment(stack.variables),
    stdio: ["ignore", "pipe", "inherit"],
  });
  const exited = once(child, "exit");
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("{")) continue;
    const { seconds } = JSON.parse(line) as { seconds?: number };
    if (seconds === undefined) continue;
    child.kill("SIGTERM");
    await exited;
    return JOBS / seconds;
  }
  throw new Error("the worker ended before its jobs");
}
