import type { Scene } from "./scene.ts";
import { wallMinute } from "./wall-minute.ts";

const POSTS_EACH_MINUTE = 40;
const MINUTES_AWAY = 5;

/** Takes the database away for five minutes while posts come due, and measures how long the late ones take. */
export async function takeDatabaseAway(scene: Scene): Promise<Record<string, unknown>> {
  const { stack, workload, say } = scene;
  scene.keepWorkers(2);
  const first = Math.ceil(Date.now() / 60_000) + 1;
  for (let minute = 0; minute < MINUTES_AWAY; minute++)
    for (let post = 0; post < POSTS_EACH_MINUTE; post++)
      await workload.planPost({
        wallTime: wallMinute(new Date((first + minute) * 60_000)),
        timeZone: "Asia/Kolkata",
      });
  await untilTime((first - 0.2) * 60_000);
  say("the database goes away");
  await stack.restartDatabase(MINUTES_AWAY);
  const back = performance.now();
  say("the database is back");
  const settled = await scene.untilSettled(600);
  const seconds = Math.round((performance.now() - back) / 100) / 10;
  const [order] = await stack.query<{ wrong: number }>(`
    SELECT count(*)::int AS wrong FROM publish_history a JOIN publish_history b
      ON a.social_account_id = b.social_account_id AND a.due_at < b.due_at AND a.first_commit_at > b.first_commit_at`);
  const { posts, published, needs_review, failed, missed, duplicates, lost, stuck } = await scene.verdict();
  const verdict = { posts, published, needs_review, failed, missed, duplicates, lost, stuck };
  const wrong = order?.wrong ?? 0;
  const holds = settled && seconds <= 120 && wrong + duplicates + lost + stuck + failed + missed === 0;
  return {
    run: "database-outage",
    minutes: MINUTES_AWAY,
    seconds_after_return: seconds,
    out_of_order: wrong,
    ...verdict,
    holds,
  };
}

async function untilTime(instant: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, instant - Date.now())));
}
