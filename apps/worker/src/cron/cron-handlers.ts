import { rollUpUsage } from "@businesspro/core/ai/roll-up-usage";
import { aggregateMonths } from "@businesspro/core/analytics/aggregate-months";
import { archiveMonths } from "@businesspro/core/archive/archive-months";
import { forgetOldBudgets } from "@businesspro/core/budgets/forget-old-budgets";
import type { Services } from "@businesspro/core/context";
import { forgetExpiredLimits } from "@businesspro/core/identity/forget-expired-limits";
import type { CronName } from "@businesspro/core/jobs/cron-catalogue";
import { forgetOldRuns } from "@businesspro/core/jobs/forget-old-runs";
import { makePartitions } from "@businesspro/core/jobs/make-partitions";
import type { RunReport } from "@businesspro/core/jobs/record-run";
import { purgeMedia } from "@businesspro/core/media/purge-media";
import { applyRetention } from "@businesspro/core/retention/apply-retention";

/** `signal`: the worker is about to stop. */
type CronHandler = (services: Services, signal: AbortSignal) => Promise<RunReport>;

/** Regular work of the catalogue without a handler does not compile. */
export const cronHandlers: Record<CronName, CronHandler> = {
  "analytics.aggregate-months": async (services) => ({ sums: await aggregateMonths(services) }),
  "ai.roll-up-usage": async (services, signal) => ({ days: await rollUpUsage(services, signal) }),
  "ai.archive-logs": (services, signal) => archiveMonths(services, { signal }),
  "retention.apply": (services, signal) => applyRetention(services, { dryRun: false, signal }),
  "upkeep.make-partitions": async (services) => ({ made: await makePartitions(services) }),
  "upkeep.purge-media": async (services) => ({ purged: await purgeMedia(services) }),
  "upkeep.forget-limits": async (services) => ({
    limits: await forgetExpiredLimits(services),
    budgets: await forgetOldBudgets(services),
  }),
  "upkeep.forget-runs": forgetOldRuns,
};
