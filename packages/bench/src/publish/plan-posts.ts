import type { BenchStack } from "./bench-stack.ts";

export type Batch = {
  /** Accounts that get posts. */
  accounts: number;
  postsEach: number;
  /** Seconds from now; an account's posts follow each other by a millisecond. */
  dueInSeconds: number;
};

/**
 * Text posts as saving and scheduling leaves them: content, schedule, target, timeline and job. Written in bulk, since
 * what is measured begins when they are due.
 */
export async function planPosts(stack: BenchStack, batch: Batch): Promise<void> {
  await stack.query(
    `WITH accounts AS (SELECT * FROM social_accounts ORDER BY id LIMIT $1),
     contents AS (
       INSERT INTO content (organization_id, user_id, caption, platform, status, scheduled_for, ai_idea_id)
       SELECT a.organization_id, a.user_id, 'Fresh today, number ' || n || ' of ' || clock_timestamp(), 'facebook', 'scheduled',
              now() + make_interval(secs => $3::float8 + n / 1000.0), a.id
         FROM accounts a, generate_series(1, $2::int) n
       RETURNING id, organization_id, user_id, scheduled_for, ai_idea_id
     ),
     plans AS (
       INSERT INTO schedules (organization_id, content_id, user_id, scheduled_for, wall_time, timezone)
       SELECT organization_id, id, user_id, scheduled_for, to_char(scheduled_for AT TIME ZONE 'Asia/Kolkata', 'YYYY-MM-DD"T"HH24:MI'),
              'Asia/Kolkata' FROM contents
       RETURNING id, content_id
     ),
     targets AS (
       INSERT INTO publish_history (organization_id, content_id, schedule_id, social_account_id, platform, status, due_at)
       SELECT c.organization_id, c.id, p.id, c.ai_idea_id::uuid, 'facebook', 'queued', c.scheduled_for
         FROM contents c JOIN plans p ON p.content_id = c.id
       RETURNING id, organization_id, version, due_at
     ),
     noted AS (
       INSERT INTO publish_events (organization_id, target_id, step, status)
       SELECT organization_id, id, 'scheduled', 'queued' FROM targets
     )
     SELECT count(jobs.enqueue('publish.target',
              json_build_object('organizationId', organization_id, 'targetId', id, 'version', version),
              'publish.target:' || organization_id || ':' || id, due_at, 5))
       FROM targets`,
    [batch.accounts, batch.postsEach, batch.dueInSeconds],
  );
  await stack.query("ANALYZE");
}

/** Resolves when nothing that was due is open any more, and no worker has a post in hand. */
export async function untilPublished(stack: BenchStack, limitSeconds: number): Promise<void> {
  const limit = performance.now() + limitSeconds * 1000;
  for (;;) {
    const [row] = await stack.query<{ open: number; other: number; held: boolean }>(
      `SELECT count(*) FILTER (WHERE status IN ('queued', 'publishing'))::int AS open,
              count(*) FILTER (WHERE status NOT IN ('queued', 'publishing', 'published'))::int AS other,
              EXISTS (SELECT FROM graphile_worker.jobs
                       WHERE locked_at IS NOT NULL AND task_identifier = 'publish.target') AS held
         FROM publish_history WHERE due_at < now() + interval '1 hour'`,
    );
    if (row?.other) throw new Error(`${row.other} posts ended otherwise than published`);
    if (row?.open === 0 && !row.held) return;
    if (performance.now() > limit) throw new Error(`${row?.open} posts are open after ${limitSeconds} s`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** A worker's first posts, of which its compiler takes much of the time: not measured, and forgotten. */
export async function warmUp(stack: BenchStack): Promise<void> {
  await planPosts(stack, { accounts: 1000, postsEach: 1, dueInSeconds: -5 });
  await untilPublished(stack, 120);
  await forgetPosts(stack);
}

/** Leaves accounts as they were. */
export async function forgetPosts(stack: BenchStack): Promise<void> {
  await stack.query("TRUNCATE content CASCADE");
  await stack.query("TRUNCATE account_leases");
  await stack.query("DELETE FROM graphile_worker._private_jobs");
}
