import type { idInput } from "@businesspro/contracts/inputs";
import type { PendingConnection } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { unusableKey } from "./found-accounts.ts";
import { readAttempt } from "./read-attempt.ts";

/** The accounts that a consent has found, for the owner to pick from. */
export async function readPendingConnection(
  ctx: TenantCtx,
  input: z.infer<typeof idInput>,
): Promise<PendingConnection> {
  const { found, connected } = await readTenant(ctx.databases, ctx, async (tx) => ({
    found: await readAttempt(ctx, tx, input.id),
    connected: await tx.socialAccount.findMany({
      where: { organizationId: ctx.organizationId, isActive: true },
      select: { platform: true, accountId: true },
    }),
  }));
  return {
    id: input.id,
    flow: found.flow,
    sandbox: found.sandbox,
    accounts: found.accounts.map((account) => ({
      accountId: account.accountId,
      platform: account.platform,
      accountName: account.accountName,
      pictureUrl: account.pictureUrl,
      alreadyConnected: connected.some(
        (row) => row.platform === account.platform && row.accountId === account.accountId,
      ),
      unusable: unusableKey(account),
    })),
  };
}
