import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";
import { syncSender } from "@businesspro/core/messaging/sync-sender";

export async function syncSenderTask(
  services: Services,
  payload: { organizationId: string; accountId: string },
  requestId: string,
): Promise<void> {
  await syncSender(jobContext(services, "messaging.sync-sender", payload.organizationId, requestId), payload);
}
