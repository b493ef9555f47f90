import type { TaskSet } from "@businesspro/config/task-sets";
import { type CronName, cronCatalogue } from "@businesspro/core/jobs/cron-catalogue";
import { type ParsedCronItem, parseCronItems } from "graphile-worker";

const MAX_ATTEMPTS = 5;
/** Nobody waits for it. */
const PRIORITY = 30;

/** When a worker that has these sets queues regular work. */
export function cronItems(sets: readonly TaskSet[]): ParsedCronItem[] {
  return parseCronItems(
    cronNames(sets).map((name) => {
      const { pattern, backfillSeconds } = cronCatalogue[name];
      return {
        task: name,
        match: pattern,
        // Under one key, so that many missed runs are made up for by one.
        options: {
          backfillPeriod: backfillSeconds * 1000,
          maxAttempts: MAX_ATTEMPTS,
          priority: PRIORITY,
          jobKey: name,
        },
      };
    }),
  );
}

export function cronNames(sets: readonly TaskSet[]): CronName[] {
  return (Object.keys(cronCatalogue) as CronName[]).filter((name) => sets.includes(cronCatalogue[name].set));
}
