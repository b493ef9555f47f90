import { stepSystem } from "@businesspro/db/transactions";
import type { SystemCtx, TenantCtx, UserCtx } from "../context.ts";
import { findMembership } from "./find-membership.ts";
import { checkSession } from "./session-store.ts";

export type ResolvedSession = {
  user: UserCtx;
  /** null when the person belongs to no organisation. */
  tenant: TenantCtx | null;
  /** Set when this use extended the session: the cookie has to follow. */
  renewedUntil: Date | null;
};

/** Who sent the request and for which organisation, membership checked. Once for each request. */
export function resolveSession(ctx: SystemCtx, cookieValue: string): Promise<ResolvedSession | null> {
  return stepSystem(ctx.databases, async (tx) => {
    const session = await checkSession(tx, ctx, cookieValue);
    if (!session) return null;
    const { userId, id: sessionId, impersonation } = session;
    const found = await findMembership(tx, userId, session.organizationId);
    // Staff were let into one organisation; an ordinary session goes on in another when its own is gone.
    const isElsewhere = impersonation !== null && found?.organizationId !== session.organizationId;
    const membership = isElsewhere ? null : found;
    const actor: UserCtx["actor"] = impersonation
      ? {
          type: "impersonating-staff",
          staffId: impersonation.staffId,
          userId,
          sessionId,
          impersonationId: impersonation.id,
        }
      : { type: "user", userId, sessionId };
    const user: UserCtx = { ...ctx, actor, userId };
    return {
      user,
      tenant: membership && { ...user, ...membership },
      renewedUntil: session.renewedUntil,
    };
  });
}
