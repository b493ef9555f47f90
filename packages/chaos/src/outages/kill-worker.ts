import { setTimeout as wait } from "node:timers/promises";
import type { Scene } from "./scene.ts";

const ROUNDS = 10;
const POSTS = 10;

/** Kills the only worker while it publishes, and measures how long its posts take to go on with another one. */
export async function killWorkerTimed(scene: Scene): Promise<Record<string, unknown>> {
  const { stack, workload } = scene;
  const seconds: number[] = [];
  scene.keepWorkers(1);
  for (let round = 0; round < ROUNDS; round++) {
    for (let post = 0; post < POSTS; post++) await workload.planPost();
    const victim = await untilBusy(scene);
    victim();
    const killed = performance.now();
    if (!(await scene.untilSettled(300))) break;
    seconds.push((performance.now() - killed) / 1000);
    scene.say(`round ${round + 1}: all settled after ${seconds.at(-1)?.toFixed(1)} s`);
  }
  const { posts, published, needs_review, failed, duplicates, lost, stuck } = await scene.verdict();
  const slowest = Math.max(...seconds);
  const verdict = { posts, published, needs_review, failed, duplicates, lost, stuck };
  const holds = seconds.length === ROUNDS && slowest <= 60 && duplicates + lost + stuck + failed === 0;
  return { run: "kill-worker", kills: seconds.length, slowest_seconds: round1(slowest), ...verdict, holds };

  /** @returns what kills the worker that is publishing */
  async function untilBusy({ stack: { workers } }: Scene): Promise<() => void> {
    for (;;) {
      const [row] = await stack.query<{ busy: number }>(
        "SELECT count(*)::int AS busy FROM publish_history WHERE status = 'publishing'",
      );
      const [worker] = workers;
      const pid = worker?.pid;
      if (row?.busy && pid !== undefined) return () => process.kill(pid, "SIGKILL");
      await wait(5);
    }
  }
}

const round1 = (value: number) => Math.round(value * 10) / 10;
