import { cancelJob, enqueueJob } from "@businesspro/db/jobs";
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
  const checked = job.payload.parse(payload);
  await enqueueJob(tx, {
    task: job.name,
    payload: checked,
    jobKey: job.jobKey(checked),
    maxAttempts: job.maxAttempts,
    queueName: job.queueName?.(checked) ?? null,
    runAt: options.runAt ?? null,
  });
}

/** Takes a waiting job back; a running one is not stopped. */
export async function cancel<Schema extends z.ZodType>(
  tx: Transaction,
  job: JobDefinition<string, Schema>,
  payload: z.infer<Schema>,
): Promise<void> {
  await cancelJob(tx, job.jobKey(payload));
}
