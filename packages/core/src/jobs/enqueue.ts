import { cancelJob, enqueueJob, findAbsentJobs } from "@businesspro/db/jobs";
import type { Transaction } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { JobDefinition } from "./define-job.ts";

/** Queues a job in the caller's transaction: both commit or neither does. Same key: replaced. */
export async function enqueue<Schema extends z.ZodType>(
  tx: Transaction,
  job: JobDefinition<string, Schema>,
  payload: z.infer<Schema>,
  options: { runAt?: Date | null } = {},
): Promise<void> {
  await enqueueJob(tx, { ...describeJob(job, payload), runAt: options.runAt ?? null });
}

/**
 * Queues those that no job is about to do, as a sweep finds them: a long queue is not queued again.
 *
 * @returns how many were queued
 */
export async function enqueueAbsent<Schema extends z.ZodType>(
  tx: Transaction,
  job: JobDefinition<string, Schema>,
  payloads: readonly z.infer<Schema>[],
): Promise<number> {
  if (payloads.length === 0) return 0;
  const absent = await findAbsentJobs(tx, payloads.map(job.jobKey));
  const wanted = payloads.filter((payload) => absent.has(job.jobKey(payload)));
  for (const payload of wanted) await enqueue(tx, job, payload);
  return wanted.length;
}

/** A job as the queue takes it, for steps that queue it in SQL. */
export function describeJob<Schema extends z.ZodType>(
  job: JobDefinition<string, Schema>,
  payload: z.infer<Schema>,
) {
  const checked = job.payload.parse(payload);
  return {
    task: job.name,
    payload: checked,
    jobKey: job.jobKey(checked),
    maxAttempts: job.maxAttempts,
    priority: job.priority,
    // Never a named queue: its lock outlives a killed worker and holds up all who share it.
    queueName: null,
  };
}

/** Takes a waiting job back; a running one is not stopped. */
export async function cancel<Schema extends z.ZodType>(
  tx: Transaction,
  job: JobDefinition<string, Schema>,
  payload: z.infer<Schema>,
): Promise<void> {
  await cancelJob(tx, job.jobKey(payload));
}
