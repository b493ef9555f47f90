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
