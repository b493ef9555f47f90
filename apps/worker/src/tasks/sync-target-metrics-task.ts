import { syncTargetMetrics } from "@businesspro/core/analytics/sync-target-metrics";
import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";

export async function syncTargetMetricsTask(
  services: Services,
  payload: { organizationId: string; targetId: string },
  requestId: string,
): Promise<void> {
  await syncTargetMetrics(
    jobContext(services, "analytics.sync-target", payload.organizationId, requestId),
    payload,
  );
}
