import { setTimeout as wait } from "node:timers/promises";
import { type ChaosStack, startChaosStack, type Waits } from "../chaos-stack.ts";
import { COUNT_OPEN, judge, type Verdict } from "../judge.ts";
import { createRandom } from "../random.ts";
import { type ChaosNetwork, createWorkload, type Workload } from "../workload.ts";

/** What an outage is played on: the product, and somebody who replaces workers that end. */
export type Scene = {
  stack: ChaosStack;
  workload: Workload;
  say: (line: string) => void;
  /** Keeps that many workers running, as a supervisor does, until the scene ends. */
  keepWorkers: (count: number) => void;
  /** Resolves when every post has come to an end. @returns false when it takes longer */
  untilSettled: (seconds: number) => Promise<boolean>;
  verdict: () => Promise<Verdict>;
};

export async function playScene<Result>(
  options: {
    seed: number;
    networks: readonly ChaosNetwork[];
    /** null leaves them as they are shipped. */
    waits: Waits | null;
    say: (line: string) => void;
  },
  play: (scene: Scene) => Promise<Result>,
): Promise<Result> {
  const { say } = options;
  const stack = await startChaosStack(say, options.waits);
  let keeping: Promise<void> = Promise.resolve();
  let ended = false;
  try {
    const workload = await createWorkload(stack, options.networks, createRandom(options.seed));
    return await play({
      stack,
      workload,
      say,
      keepWorkers(count) {
        keeping = (async () => {
          while (!ended) {
            if (stack.workers.size < count) await stack.startWorker("right").catch(() => undefined);
            else await wait(50);
          }
        })();
      },
      untilSettled: (seconds) => untilSettled(stack, seconds),
      verdict: () => judge(stack, workload.planned, say),
    });
  } finally {
    ended = true;
    await keeping;
    await stack.stop();
  }
}

async function untilSettled(stack: ChaosStack, seconds: number): Promise<boolean> {
  const limit = performance.now() + seconds * 1000;
  while (performance.now() < limit) {
    const [row] = await stack.query<{ open: number }>(COUNT_OPEN);
    if (row?.open === 0) return true;
    await wait(100);
  }
  return false;
}
