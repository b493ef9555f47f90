import { setTimeout as wait } from "node:timers/promises";
import { stepTenant } from "@businesspro/db/transactions";
import { PlatformError } from "@businesspro/platforms/platform-error";
import type { TenantCtx } from "../context.ts";
import type { AccountRow } from "./open-account-access.ts";
import { refreshAccountToken } from "./refresh-account-token.ts";
import { isRenewedAtUse } from "./refresh-plans.ts";

/** Another process is asking; its answer is worth waiting for. */
const LOOK_MS = 150;
const PATIENCE_MS = 13_000;

const storedSelect = {
  accessToken: true,
  tokenExpiresAt: true,
  isActive: true,
  needsReconnect: true,
  refreshAt: true,
  refreshToken: true,
} as const;

type Fresh = Pick<AccountRow, "accessToken" | "tokenExpiresAt" | "isActive" | "needsReconnect">;

/**
 * Renews an account's token before it is used when little of its life is left. Of all processes one asks the network,
 * the others wait for its answer. Costs nothing while the token is good.
 *
 * @returns what changed, to be laid over the account; null when it is to be used as it is
 * @throws PlatformError `transient` with code `token-not-renewed` when it has ended and no new one can be had yet
 */
export async function ensureFreshToken(
  ctx: TenantCtx,
  account: AccountRow & { id: string | null },
): Promise<Fresh | null> {
  const { id, accessToken: seen } = account;
  if (id === null || seen === null || !account.isActive || account.needsReconnect) return null;
  if (!isRenewedAtUse(account.flow, account.tokenExpiresAt, ctx.now())) return null;
  const hasEnded = account.tokenExpiresAt !== null && account.tokenExpiresAt <= ctx.now();
  const limit = performance.now() + PATIENCE_MS;
  for (;;) {
    const outcome = await refreshAccountToken(ctx, { socialAccountId: id, seen });
    const stored = await stepTenant(ctx.databases, ctx, (tx) =>
      tx.socialAccount.findUnique({ where: { id }, select: storedSelect }),
    );
    if (stored === null) return null;
    const { refreshAt, refreshToken, ...fresh } = stored;
    if (fresh.accessToken !== seen || !fresh.isActive || fresh.needsReconnect) return fresh;
    // Nothing can renew it: it is for the owner to connect anew.
    if (!hasEnded || refreshToken === null) return null;
    if (outcome !== "busy" || performance.now() > limit) {
      throw new PlatformError(
        "transient",
        "token-not-renewed",
        "the token has ended and is not renewed yet",
        {
          retryAt: refreshAt,
        },
      );
    }
    await wait(LOOK_MS);
  }
}
