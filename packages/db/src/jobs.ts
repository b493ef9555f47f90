import type { Transaction } from "./transactions.ts";

export type QueuedJob = {
  task: string;
  /** JSON. */
  payload: unknown;
  /** A waiting job with the same key is replaced. */
  jobKey: string;
  /** null: at once. */
  runAt: Date | null;
  maxAttempts: number;
  /** Jobs of one queue run one after another. */
  queueName: string | null;
  /** Lower numbers run first. */
  priority: number;
};

/** Queues a job that commits or rolls back with the transaction. */
export async function enqueueJob(tx: Transaction, job: QueuedJob): Promise<void> {
  await tx.$queryRaw`SELECT jobs.enqueue(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.jobKey},
    ${job.runAt}::timestamptz, ${job.maxAttempts}::int, ${job.queueName}, 'replace', ${job.priority}::int)`;
}

/**
 * Of these keys, those for which no job is about to run or running. For the system's role only: a tenant must not see
 * the queue.
 */
export async function findAbsentJobs(tx: Transaction, jobKeys: readonly string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ absent: string }[]>`SELECT jobs.absent(${jobKeys}::text[]) AS absent`;
  return new Set(rows.map((row) => row.absent));
}

/** Removes a waiting job; one that runs is not stopped. */
export async function cancelJob(tx: Transaction, jobKey: string): Promise<void> {
  await tx.$queryRaw`SELECT jobs.cancel(${jobKey})::text`;
}

export type QueueFigures = {
  /** Could run now. */
  waiting: number;
  later: number;
  running: number;
  /** Failed before, and will be tried again. */
  failing: number;
  givenUp: number;
  /** How long the first of those that could run has been able to; null: none waits. */
  oldestSeconds: number | null;
};

/** The whole queue in numbers. For the system's role only. */
export async function readQueueFigures(tx: Transaction): Promise<QueueFigures> {
  const [row] = await tx.$queryRaw<QueueFigures[]>`
    SELECT waiting::int, later::int, running::int, failing::int, given_up::int AS "givenUp",
           oldest_seconds AS "oldestSeconds" FROM jobs.figures()`;
  if (!row) throw new Error("The queue gave no figures.");
  return row;
}

export type TroubledJobRow = {
  id: bigint;
  task: string;
  state: string;
  /** What its payload names by id, and nothing else of it. */
  ids: Record<string, string>;
  attempts: number;
  maxAttempts: number;
  runAt: Date;
  createdAt: Date;
  lockedAt: Date | null;
  lastError: string | null;
};

/** Jobs that failed, were given up, are held for too long or that nobody takes; newest first. System's role only. */
export function findTroubledJobs(
  tx: Transaction,
  page: { before: bigint | null; limit: number },
): Promise<TroubledJobRow[]> {
  return tx.$queryRaw<TroubledJobRow[]>`
    SELECT id, task, state, ids, attempts, max_attempts AS "maxAttempts", run_at AS "runAt", created_at AS "createdAt",
           locked_at AS "lockedAt", last_error AS "lastError"
      FROM jobs.troubled(${page.before}::bigint, ${page.limit}::int)`;
}

/** Makes a waiting job due now, with all its attempts before it. Its task, or null when it runs or is gone. */
export async function hurryJob(tx: Transaction, id: bigint): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ task: string }[]>`SELECT task FROM jobs.hurry(${id}::bigint)`;
  return row?.task ?? null;
}

/** Takes a waiting job away. Its task, or null when it runs or is gone. */
export async function discardJob(tx: Transaction, id: bigint): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ task: string }[]>`SELECT task FROM jobs.discard(${id}::bigint)`;
  return row?.task ?? null;
}
