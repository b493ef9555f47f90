import type { Logger as ProcessLogger } from "@businesspro/config/logger";
import { type Job, Logger } from "graphile-worker";

/** It advises to fetch as many jobs together as run at once, which would keep them from other workers. */
const ABOUT_BATCHES = /^Your job batch size/;

/** Graphile Worker's messages as lines of the process's log; its routine ones at debug level. */
export function graphileLogger(logger: ProcessLogger): Logger {
  return new Logger((scope) => (level, message, meta) => {
    // How a job ended is told outside of its scope, beside the job.
    const job = meta?.job as Job | undefined;
    const line = {
      scope: scope.label,
      jobId: scope.jobId ?? job?.id,
      task: scope.taskIdentifier ?? job?.task_identifier,
    };
    // It warns of a pool that is smaller than the jobs at once: ours wait on networks, not on connections.
    const isAboutPool = meta !== undefined && "max" in meta && "concurrency" in meta;
    const isAdvice = isAboutPool || ABOUT_BATCHES.test(message);
    if (level === "error") logger.error(line, message);
    else if (level === "warning" && !isAdvice) logger.warn(line, message);
    else logger.debug(line, message);
  });
}
