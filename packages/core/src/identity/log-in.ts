import type { logInInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { findMembership } from "./find-membership.ts";
import { loadSession } from "./load-session.ts";
import { openSession } from "./session-store.ts";
import type { SignedIn } from "./signed-in.ts";
import { verifyCredentials } from "./verify-credentials.ts";

/**
 * Who belongs to no organisation is let in, with no session to show.
 * @throws DomainError UNAUTHENTICATED `credentials-wrong`, FORBIDDEN `organization-suspended`
 */
export async function logIn(
  ctx: SystemCtx,
  input: z.infer<typeof logInInput>,
): Promise<SignedIn<Session | null>> {
  const userId = await verifyCredentials(ctx, input);
  return withSystem(ctx.databases, async (tx) => {
    const organizationId = (await findMembership(tx, userId, null))?.organizationId ?? null;
    const belongs = await tx.organizationMember.count({ where: { userId } });
    const session = belongs === 0 ? null : await loadSession(tx, userId, organizationId);
    await tx.user.update({ where: { id: userId }, data: { lastLoginAt: ctx.now() }, select: { id: true } });
    const opened = await openSession(tx, ctx, { userId, organizationId });
    await recordAudit(tx, ctx, {
      action: "user.logged-in",
      subjectType: "user",
      subjectId: userId,
      organizationId,
      userId,
    });
    return { session, ...opened };
  });
}
