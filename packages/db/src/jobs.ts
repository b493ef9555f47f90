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
};

/** Queues a job that commits or rolls back with the transaction. */
export async function enqueueJob(tx: Transaction, job: QueuedJob): Promise<void> {
  await tx.$queryRaw`SELECT jobs.enqueue(${job.task}, ${JSON.stringify(job.payload)}::json, ${job.jobKey},
    ${job.runAt}::timestamptz, ${job.maxAttempts}::int, ${job.queueName}, 'replace')`;
}

/** Removes a waiting job; one that runs is not stopped. */
export async function cancelJob(tx: Transaction, jobKey: string): Promise<void> {
  await tx.$queryRaw`SELECT jobs.cancel(${jobKey})::text`;
}
