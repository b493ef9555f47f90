import type { Logger as ProcessLogger } from "@businesspro/config/logger";
import { Logger } from "graphile-worker";

/** Graphile Worker's messages as lines of the process's log; its routine ones at debug level. */
export function graphileLogger(logger: ProcessLogger): Logger {
  return new Logger((scope) => (level, message) => {
    const line = { scope: scope.label, job: scope.jobId };
    if (level === "error") logger.error(line, message);
    else if (level === "warning") logger.warn(line, message);
    else logger.debug(line, message);
  });
}
