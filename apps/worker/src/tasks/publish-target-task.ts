import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";
import { publishTarget } from "@businesspro/core/publishing/publish-target";

export async function publishTargetTask(
  services: Services,
  payload: { organizationId: string; targetId: string; version: number },
  requestId: string,
): Promise<void> {
  await publishTarget(jobContext(services, "publish.target", payload.organizationId, requestId), payload);
}
