import { stepSystem } from "@businesspro/db/transactions";
import type { SystemCtx, UserCtx } from "../context.ts";
import { findMembership } from "./find-membership.ts";
import type { ResolvedSession } from "./resolve-session.ts";

/**
 * Who sent a request with an access token. Its family is looked up each time, as the membership is: a client that was
 * signed out is out at once, not when its token expires.
 */
export async function resolveClient(ctx: SystemCtx, accessToken: string): Promise<ResolvedSession | null> {
  const claims = await ctx.accessTokens.read(accessToken, ctx.now());
  if (!claims) return null;
  const { userId, familyId } = claims;
  return stepSystem(ctx.databases, async (tx) => {
    const current = await tx.refreshToken.findFirst({
      where: {
        familyId,
        userId,
        isRevoked: false,
        rotatedAt: null,
        expiresAt: { gt: ctx.now() },
        user: { isActive: true, deletedAt: null },
      },
      select: { id: true, organizationId: true },
    });
    if (!current) return null;
    const membership = await findMembership(tx, userId, current.organizationId);
    const user: UserCtx = { ...ctx, actor: { type: "user", userId, sessionId: current.id }, userId };
    return { user, tenant: membership && { ...user, ...membership }, renewedUntil: null };
  });
}
