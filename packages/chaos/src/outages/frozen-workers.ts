import { setTimeout as wait } from "node:timers/promises";
import { control } from "../trouble.ts";
import type { Scene } from "./scene.ts";

const CYCLES = 200;
/** The worker that freezes may be the one that holds nothing. */
const TRIES_MAX = 4 * CYCLES;
const WORKERS = 2;
/** In each cycle. */
const POSTS = 12;
/** So that many calls are under way when a worker freezes. */
const NETWORK_MILLISECONDS = 300;
const TAKEOVER_SECONDS = 60;
const SETTLE_SECONDS = 300;
/** A cycle lasts as long as a claim. A call that left at the last moment still lands inside the quiet window. */
export const SHORT_WAITS = { lease: 4, quiet: 4, clientDeadline: 2, sweep: 0.5, heartbeat: 0.5 } as const;

/**
 * Freezes a worker in the middle of publishing, waits until another has taken over a post that it held, and lets it go
 * on as if nothing had been. The posts of a cycle end before the next: frozen in turns, workers that hand the same posts
 * to and fro would never come to the end that a thawed one could repeat.
 */
export async function freezeWorkers(scene: Scene): Promise<Record<string, unknown>> {
  const { stack, workload } = scene;
  await control(stack, "/pace", "POST", { milliseconds: NETWORK_MILLISECONDS });
  scene.keepWorkers(WORKERS);
  let [cycles, tries, settled] = [0, 0, true];
  while (settled && cycles < CYCLES && tries < TRIES_MAX) {
    tries++;
    await plan(scene);
    const held = await untilHeld(scene);
    const [worker] = [...stack.workers].slice(tries % WORKERS);
    if (worker?.pid === undefined) continue;
    process.kill(worker.pid, "SIGSTOP");
    try {
      if (await untilTakenOver(scene, held)) cycles++;
    } finally {
      process.kill(worker.pid, "SIGCONT");
    }
    settled = await scene.untilSettled(SETTLE_SECONDS);
    if (cycles % 10 === 0) scene.say(`${cycles} cycles, ${workload.planned.length} posts`);
  }
  const { posts, published, needs_review, failed, duplicates, lost, stuck } = await scene.verdict();
  const verdict = { posts, published, needs_review, failed, duplicates, lost, stuck };
  const holds = settled && cycles >= CYCLES && duplicates + lost + stuck + failed === 0;
  return { run: "frozen-workers", cycles, ...verdict, holds };
}

async function plan({ workload }: Scene): Promise<void> {
  for (let post = 0; post < POSTS; post++) await workload.planPost();
}

/** @returns the posts that workers hold now */
async function untilHeld({ stack }: Scene): Promise<string[]> {
  for (;;) {
    const rows = await stack.query<{ id: string }>(
      "SELECT id FROM publish_history WHERE status = 'publishing' AND claim_token IS NOT NULL",
    );
    if (rows.length > 0) return rows.map(({ id }) => id);
    await wait(5);
  }
}

/** @returns false when nobody had to take one over: the frozen worker held none of them */
async function untilTakenOver({ stack }: Scene, held: readonly string[]): Promise<boolean> {
  const list = held.map((id) => `'${id}'`).join(",");
  const seen = `SELECT count(*)::int AS count FROM publish_events WHERE step = 'resumed' AND target_id IN (${list})`;
  const count = async () => (await stack.query<{ count: number }>(seen))[0]?.count ?? 0;
  const before = await count();
  const limit = performance.now() + TAKEOVER_SECONDS * 1000;
  while (performance.now() < limit) {
    if ((await count()) > before) return true;
    const [open] = await stack.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM publish_history WHERE status IN ('queued', 'publishing') AND id IN (${list})`,
    );
    if (open?.count === 0) return false;
    await wait(100);
  }
  return false;
}
