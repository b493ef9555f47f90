import { setTimeout as wait } from "node:timers/promises";
import { control } from "../trouble.ts";
import type { Scene } from "./scene.ts";

const CYCLES = 200;
const WORKERS = 2;
/** Waiting for work at any moment, so that a worker never freezes idle. */
const OPEN = 12;
/** So that many calls are under way when a worker freezes. */
const NETWORK_MILLISECONDS = 300;
const TAKEOVER_SECONDS = 60;
/** A cycle lasts as long as a claim. A call that left at the last moment still lands inside the quiet window. */
export const SHORT_WAITS = { lease: 4, quiet: 4, clientDeadline: 2, sweep: 0.5, heartbeat: 0.5 } as const;

/**
 * Freezes a worker in the middle of publishing, waits until another has taken over a post that it held, and lets it go
 * on as if nothing had been.
 */
export async function freezeWorkers(scene: Scene): Promise<Record<string, unknown>> {
  const { stack, workload } = scene;
  await control(stack, "/pace", "POST", { milliseconds: NETWORK_MILLISECONDS });
  scene.keepWorkers(WORKERS);
  let [cycles, tries] = [0, 0];
  while (cycles < CYCLES && tries < 2 * CYCLES) {
    tries++;
    await fill(scene);
    const held = await untilHeld(scene);
    const [worker] = [...stack.workers].slice(tries % WORKERS);
    if (worker?.pid === undefined) continue;
    process.kill(worker.pid, "SIGSTOP");
    try {
      if (await untilTakenOver(scene, held)) cycles++;
    } finally {
      process.kill(worker.pid, "SIGCONT");
    }
    if (cycles % 10 === 0) scene.say(`${cycles} cycles, ${workload.planned.length} posts`);
  }
  const settled = await scene.untilSettled(300);
  const { posts, published, needs_review, failed, duplicates, lost, stuck } = await scene.verdict();
  const verdict = { posts, published, needs_review, failed, duplicates, lost, stuck };
  const holds = settled && cycles >= CYCLES && duplicates + lost + stuck + failed === 0;
  return { run: "frozen-workers", cycles, ...verdict, holds };
}

async function fill({ stack, workload }: Scene): Promise<void> {
  const [row] = await stack.query<{ open: number }>(
    "SELECT count(*)::int AS open FROM publish_history WHERE status IN ('queued', 'publishing')",
  );
  for (let open = row?.open ?? 0; open < OPEN; open++) await workload.planPost();
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
