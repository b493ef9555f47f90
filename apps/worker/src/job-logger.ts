import type { Logger } from "@businesspro/config/logger";
import type { Services } from "@businesspro/core/context";
import type { Job } from "graphile-worker";

/** What a job's lines are found by. Graphile Worker's own lines about it carry the same two names. */
export function jobLogger({ logger }: Services, job: Pick<Job, "id" | "task_identifier">): Logger {
  return logger.child({ jobId: job.id, task: job.task_identifier });
}
