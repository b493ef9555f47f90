import type { Services } from "@businesspro/core/context";
import { checkAccount } from "@businesspro/core/doctor/check-account";
import { jobContext } from "@businesspro/core/jobs/job-context";

export async function checkAccountTask(
  services: Services,
  payload: { organizationId: string; socialAccountId: string },
  requestId: string,
): Promise<void> {
  await checkAccount(jobContext(services, "account.check", payload.organizationId, requestId), payload);
}
