import type { logInInput } from "@businesspro/contracts/inputs";
import type { Session } from "@businesspro/contracts/outputs";
import { withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { clearLimit, consumeLimit } from "./consume-limit.ts";
import { findMembership } from "./find-membership.ts";
import { verifyPassword } from "./hash-password.ts";
import { limitedAddress } from "./limited-address.ts";
import { loadSession } from "./load-session.ts";
import { openSession } from "./session-store.ts";
import type { SignedIn } from "./signed-in.ts";

/**
 * An unknown address, a wrong password and a closed account are told apart neither by the answer nor by the work
 * that it took. Who belongs to no organisation is let in, with no session to show. A point is taken before the password is looked at, so parallel guesses are counted too.
 */
export async function logIn(
  ctx: SystemCtx,
  input: z.infer<typeof logInInput>,
): Promise<SignedIn<Session | null>> {
  const email = input.email.trim().toLowerCase();
  const address = limitedAddress(ctx);
  const account = `${address} ${email}`;
  await consumeLimit(ctx, "logInFromAddress", address);
  await consumeLimit(ctx, "logInToAccount", account);

  const user = await withSystem(ctx.databases, (tx) =>
    tx.user.findFirst({
      where: { email, isActive: true, deletedAt: null },
      select: { id: true, passwordHash: true },
    }),
  );
  const matches = await verifyPassword(input.password, user?.passwordHash ?? null);
  if (!user || !matches) throw new DomainError("UNAUTHENTICATED", "credentials-wrong");
  await clearLimit(ctx, "logInToAccount", account);

  return withSystem(ctx.databases, async (tx) => {
    const organizationId = (await findMembership(tx, user.id, null))?.organizationId ?? null;
    const session = organizationId === null ? null : await loadSession(tx, user.id, organizationId);
    await tx.user.update({ where: { id: user.id }, data: { lastLoginAt: ctx.now() }, select: { id: true } });
    const opened = await openSession(tx, ctx, { userId: user.id, organizationId });
    await recordAudit(tx, ctx, {
      action: "user.logged-in",
      subjectType: "user",
      subjectId: user.id,
      organizationId,
      userId: user.id,
    });
    return { session, ...opened };
  });
}
