import { refreshAccountToken } from "@businesspro/core/accounts/refresh-account-token";
import type { Services } from "@businesspro/core/context";
import { jobContext } from "@businesspro/core/jobs/job-context";

export async function refreshTokenTask(
  services: Services,
  { organizationId, socialAccountId }: { organizationId: string; socialAccountId: string },
  requestId: string,
): Promise<void> {
  const ctx = jobContext(services, "accounts.refresh-token", organizationId, requestId);
  await refreshAccountToken(ctx, { socialAccountId, seen: null });
}
