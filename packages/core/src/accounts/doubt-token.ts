import { stepTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { REFRESH_PLANS } from "./refresh-plans.ts";

/** Milliseconds. A token that is refused sooner after its renewal is not what is wrong. */
const JUST_RENEWED_MS = 60_000;

/**
 * A network refused a token that has not ended. Where another token renews it, it is renewed before its next use, once:
 * only when the new one is refused as well, or cannot be had, does the owner have to connect anew.
 *
 * @param account with the sealed token that was refused
 * @returns whether it will be renewed
 */
export async function doubtToken(
  ctx: TenantCtx,
  account: { id: string | null; flow: string; accessToken: string | null },
): Promise<boolean> {
  const { id, accessToken } = account;
  if (id === null || accessToken === null || REFRESH_PLANS[account.flow]?.by !== "refresh-token")
    return false;
  const now = ctx.now();
  const before = new Date(now.getTime() - JUST_RENEWED_MS);
  const { count } = await stepTenant(ctx.databases, ctx, (tx) =>
    tx.socialAccount.updateMany({
      where: {
        id,
        accessToken,
        isActive: true,
        needsReconnect: false,
        refreshToken: { not: null },
        OR: [{ tokenIssuedAt: null }, { tokenIssuedAt: { lt: before } }],
      },
      data: { tokenExpiresAt: now, refreshFails: 0 },
    }),
  );
  return count === 1;
}
