import { COUNT_OPEN } from "../judge.ts";
import type { Scene } from "./scene.ts";

const RESTARTS = 50;
const OPEN_MAX = 60;

/** Replaces workers one after another while they publish, as a deployment does. */
export async function restartWorkers(scene: Scene): Promise<Record<string, unknown>> {
  const { stack, workload, say } = scene;
  const seconds: number[] = [];
  let restarting = true;
  const feeding = feed();
  let old = await stack.startWorker("right");
  for (let restart = 0; restart < RESTARTS; restart++) {
    const next = await stack.startWorker("right");
    const told = performance.now();
    await old.stop();
    seconds.push((performance.now() - told) / 1000);
    old = next;
    if (restart % 10 === 9) say(`${restart + 1} restarts`);
  }
  restarting = false;
  await feeding;
  const settled = await scene.untilSettled(120);
  // A held claim would mean that a stopped worker had left a post behind for others to recover.
  const [row] = await stack.query<{ resumed: number }>(
    "SELECT count(*)::int AS resumed FROM publish_events WHERE step = 'resumed'",
  );
  const { posts, published, needs_review, failed, duplicates, lost, stuck } = await scene.verdict();
  const verdict = { posts, published, needs_review, failed, duplicates, lost, stuck };
  const slowest = Math.round(Math.max(...seconds) * 10) / 10;
  const abandoned = row?.resumed ?? 0;
  const holds = settled && slowest <= 30 && abandoned + duplicates + lost + stuck + failed === 0;
  return {
    run: "rolling-restarts",
    restarts: RESTARTS,
    slowest_stop_seconds: slowest,
    abandoned,
    ...verdict,
    holds,
  };

  async function feed(): Promise<void> {
    while (restarting) {
      const [open] = await stack.query<{ open: number }>(COUNT_OPEN);
      if ((open?.open ?? 0) < OPEN_MAX) await workload.planPost();
      else await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
