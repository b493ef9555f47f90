import type { TaskSet } from "@businesspro/config/task-sets";
import { sweepTokens } from "@businesspro/core/accounts/sweep-tokens";
import { sweepAccountDays } from "@businesspro/core/analytics/sweep-account-days";
import { sweepMetrics } from "@businesspro/core/analytics/sweep-metrics";
import type { Services } from "@businesspro/core/context";
import { raiseWarnings } from "@businesspro/core/doctor/raise-warnings";
import { sweepChecks } from "@businesspro/core/doctor/sweep-checks";
import { checkDueMedia } from "@businesspro/core/media/check-due-media";
import { sweepCampaigns } from "@businesspro/core/messaging/sweep-campaigns";
import { sweepTargets } from "@businesspro/core/publishing/sweep-targets";

/** Connections are less pressing than posts that are due. */
const SWEEPS_PER_DOCTOR_ROUND = 12;
/** Figures change by the minute at most. */
const SWEEPS_PER_METRICS_ROUND = 2;
const MINUTE = 60;

export type Upkeep = { set: TaskSet; seconds: number; work: () => Promise<unknown> };

/** What looks every few seconds or minutes whether something is left to do; rarer work is cron's. */
export function upkeepOf(services: Services): Upkeep[] {
  const { sweepIntervalSeconds } = services.environment.publishing;
  return [
    { set: "publishing", seconds: sweepIntervalSeconds, work: () => sweepPosts(services) },
    {
      set: "publishing",
      seconds: sweepIntervalSeconds * SWEEPS_PER_DOCTOR_ROUND,
      work: async () => {
        await sweepChecks(services);
        await raiseWarnings(services);
      },
    },
    { set: "publishing", seconds: MINUTE, work: () => sweepTokens(services) },
    { set: "publishing", seconds: MINUTE, work: () => checkDueMedia(services) },
    {
      set: "analytics",
      seconds: sweepIntervalSeconds * SWEEPS_PER_METRICS_ROUND,
      work: async () => {
        await sweepMetrics(services);
        await sweepAccountDays(services);
      },
    },
  ];
}

async function sweepPosts(services: Services): Promise<void> {
  const found = await sweepTargets(services);
  if (found > 0) services.logger.info({ found }, "queued targets that were in nobody's hands");
  const campaigns = await sweepCampaigns(services);
  if (campaigns > 0) services.logger.info({ campaigns }, "queued campaigns that nobody looked at");
}
