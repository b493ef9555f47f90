import type { Figure } from "../figure.ts";
import { startBenchStack } from "./bench-stack.ts";
import { measureBursts } from "./measure-burst.ts";
import { measureGrowth } from "./measure-growth.ts";
import { measureNoOp } from "./measure-no-op.ts";
import { measureThroughput } from "./measure-throughput.ts";
import { openAccounts } from "./open-accounts.ts";

const ACCOUNTS = 1000;

/** What publishing costs and how it holds up, beside bare Graphile Worker in the same run. */
export async function measurePublish(say: (line: string) => void): Promise<Figure[]> {
  const stack = await startBenchStack();
  try {
    say("jobs that do nothing");
    const figures: Figure[] = [];
    const take = (measured: readonly Figure[]) => {
      figures.push(...measured);
      for (const { label, value, unit } of measured) say(`  ${label}: ${value.toFixed(2)} ${unit}`);
    };
    take(await measureNoOp(stack));
    say("opening accounts");
    await openAccounts(stack, ACCOUNTS);
    say("posts, by the product and by a bare task");
    take(await measureThroughput(stack));
    say("posts that are due together");
    take(await measureBursts(stack));
    say("posts while others wait");
    take(await measureGrowth(stack));
    return figures;
  } finally {
    await stack.stop();
  }
}
