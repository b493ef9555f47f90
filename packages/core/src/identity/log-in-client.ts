import type { logInInput } from "@businesspro/contracts/inputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { type ClientTokens, openFamily } from "./client-tokens.ts";
import { findMembership } from "./find-membership.ts";
import { verifyCredentials } from "./verify-credentials.ts";

/** Log-in of a client that is no browser. @throws DomainError UNAUTHENTICATED `credentials-wrong` */
export async function logInClient(ctx: SystemCtx, input: z.infer<typeof logInInput>): Promise<ClientTokens> {
  const userId = await verifyCredentials(ctx, input);
  return withSystem(ctx.databases, async (tx) => {
    const organizationId = (await findMembership(tx, userId, null))?.organizationId ?? null;
    await tx.user.update({ where: { id: userId }, data: { lastLoginAt: ctx.now() }, select: { id: true } });
    await recordAudit(tx, ctx, {
      action: "client.logged-in",
      subjectType: "user",
      subjectId: userId,
      organizationId,
      userId,
    });
    return openFamily(tx, ctx, { userId, organizationId });
  });
}
