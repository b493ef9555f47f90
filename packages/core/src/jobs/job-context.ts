import type { Services, TenantCtx } from "../context.ts";

/** The context of a job's step inside one organisation. Jobs act with the rights that scheduled them. */
export function jobContext(
  services: Services,
  job: string,
  organizationId: string,
  requestId: string,
): TenantCtx {
  return {
    ...services,
    actor: { type: "job", name: job },
    requestId,
    ipAddress: null,
    userAgent: null,
    organizationId,
    userId: null,
    role: "owner",
  };
}
