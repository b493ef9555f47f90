import { stepSystem } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";

/** Whether the session that opened a long-lived request could open it again now. */
export async function isStillMember(ctx: TenantCtx): Promise<boolean> {
  const { actor, organizationId } = ctx;
  if (actor.type !== "user") return true;
  const sessions = await stepSystem(ctx.databases, (tx) =>
    tx.refreshToken.count({
      where: {
        id: actor.sessionId,
        isRevoked: false,
        expiresAt: { gt: ctx.now() },
        user: {
          isActive: true,
          deletedAt: null,
          memberships: { some: { organizationId, organization: { isActive: true } } },
        },
      },
    }),
  );
  return sessions === 1;
}
