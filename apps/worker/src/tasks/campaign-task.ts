import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";
import { sendCampaign } from "@businesspro/core/messaging/send-campaign";

export async function campaignTask(
  services: Services,
  payload: { organizationId: string; campaignId: string; version: number },
  requestId: string,
): Promise<void> {
  await sendCampaign(jobContext(services, "messaging.campaign", payload.organizationId, requestId), payload);
}
