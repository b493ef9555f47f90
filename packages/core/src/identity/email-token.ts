import { createHash, randomBytes } from "node:crypto";
import type { Transaction } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

const MINUTE = 60_000;
/** How long each kind of link works, milliseconds. */
const LIFETIME = { verify: 3 * 24 * 60 * MINUTE, reset: 60 * MINUTE } as const;
type Purpose = keyof typeof LIFETIME;

const hashed = (token: string) => createHash("sha256").update(token).digest("hex");

/** A link's secret. Links of the same purpose that the person was sent before end with it. */
export async function issueEmailToken(
  tx: Transaction,
  ctx: SystemCtx,
  { userId, purpose }: { userId: string; purpose: Purpose },
): Promise<string> {
  const now = ctx.now();
  await endEmailTokens(tx, ctx, { userId, purpose });
  const token = randomBytes(32).toString("base64url");
  await tx.emailToken.create({
    data: {
      userId,
      purpose,
      tokenHash: hashed(token),
      expiresAt: new Date(now.getTime() + LIFETIME[purpose]),
      createdAt: now,
    },
    select: { id: true },
  });
  return token;
}

export async function endEmailTokens(
  tx: Transaction,
  ctx: SystemCtx,
  of: { userId: string; purpose: Purpose },
): Promise<void> {
  await tx.emailToken.updateMany({ where: { ...of, usedAt: null }, data: { usedAt: ctx.now() } });
}

const usable = (ctx: SystemCtx, token: string, purpose: Purpose) => ({
  tokenHash: hashed(token),
  purpose,
  usedAt: null,
  expiresAt: { gt: ctx.now() },
  user: { isActive: true, deletedAt: null },
});

/** Whose link it is. @throws DomainError INVALID `email-link-used` when it does not work any more */
export async function findEmailToken(
  tx: Transaction,
  ctx: SystemCtx,
  { token, purpose }: { token: string; purpose: Purpose },
) {
  const found = await tx.emailToken.findFirst({
    where: usable(ctx, token, purpose),
    select: { user: { select: { id: true, email: true, name: true } } },
  });
  if (!found) throw linkUsed();
  return found.user;
}

/** Uses it up: of two at once, one gets through. @throws DomainError INVALID `email-link-used` */
export async function useEmailToken(
  tx: Transaction,
  ctx: SystemCtx,
  { token, purpose }: { token: string; purpose: Purpose },
) {
  const user = await findEmailToken(tx, ctx, { token, purpose });
  const { count } = await tx.emailToken.updateMany({
    where: { tokenHash: hashed(token), usedAt: null },
    data: { usedAt: ctx.now() },
  });
  if (count === 0) throw linkUsed();
  return user;
}

function linkUsed(): DomainError {
  return new DomainError("INVALID", "email-link-used");
}
