import { syncAccountDays } from "@businesspro/core/analytics/sync-account-days";
import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";

export async function syncAccountDaysTask(
  services: Services,
  payload: { organizationId: string; socialAccountId: string },
  requestId: string,
): Promise<void> {
  await syncAccountDays(
    jobContext(services, "analytics.sync-days", payload.organizationId, requestId),
    payload,
  );
}
