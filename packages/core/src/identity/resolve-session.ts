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
    const { userId } = session;
    const membership = await findMembership(tx, userId, session.organizationId);
    const user: UserCtx = { ...ctx, actor: { type: "user", userId, sessionId: session.id }, userId };
    return {
      user,
      tenant: membership && { ...user, ...membership },
      renewedUntil: session.renewedUntil,
    };
  });
}
