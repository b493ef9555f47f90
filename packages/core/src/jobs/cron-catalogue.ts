import type { TaskSet } from "@businesspro/config/task-sets";

/** Regular work. Each run is idempotent and bounded, and its report can be read in `job_runs`. */
export type CronDefinition = {
  set: TaskSet;
  /** Minute, hour, day, month, weekday; UTC. */
  pattern: string;
  /** Runs that were missed for want of a worker are made up for, as one, when it comes back within so many seconds. */
  backfillSeconds: number;
};

const DAY = 86_400;

export const cronCatalogue = {
  "analytics.aggregate-months": { set: "analytics", pattern: "37 1 * * *", backfillSeconds: DAY },
  "ai.roll-up-usage": { set: "archiving", pattern: "7 1 * * *", backfillSeconds: DAY },
  "ai.archive-logs": { set: "archiving", pattern: "27 2 * * *", backfillSeconds: DAY },
  "retention.apply": { set: "archiving", pattern: "47 2 * * *", backfillSeconds: DAY },
  "upkeep.make-partitions": { set: "archiving", pattern: "17 */6 * * *", backfillSeconds: DAY },
  "upkeep.purge-media": { set: "archiving", pattern: "7 * * * *", backfillSeconds: DAY },
  "upkeep.forget-limits": { set: "archiving", pattern: "*/10 * * * *", backfillSeconds: 0 },
  "upkeep.forget-runs": { set: "archiving", pattern: "27 3 * * *", backfillSeconds: DAY },
} as const satisfies Record<string, CronDefinition>;
export type CronName = keyof typeof cronCatalogue;
