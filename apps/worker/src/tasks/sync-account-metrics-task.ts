import { syncAccountMetrics } from "@businesspro/core/analytics/sync-account-metrics";
import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";

export async function syncAccountMetricsTask(
  services: Services,
  payload: { organizationId: string; socialAccountId: string },
  requestId: string,
): Promise<void> {
  await syncAccountMetrics(
    jobContext(services, "analytics.sync-account", payload.organizationId, requestId),
    payload,
  );
}
