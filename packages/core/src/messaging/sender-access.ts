import { Platform } from "@businesspro/contracts/enums";
import { readTenant } from "@businesspro/db/transactions";
import type { AccountAccess } from "@businesspro/platforms/contract";
import { openAccountAccess } from "../accounts/open-account-access.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/**
 * Opens a number's token for the calls of one request. Keep the result in memory only.
 *
 * @throws DomainError NOT_FOUND; PlatformError `reauth` when the owner has to connect it again
 */
export async function openSender(ctx: TenantCtx, accountId: string): Promise<AccountAccess> {
  const account = await readTenant(ctx.databases, ctx, (tx) =>
    tx.socialAccount.findFirst({
      where: {
        id: accountId,
        organizationId: ctx.organizationId,
        platform: Platform.WHATSAPP,
        isActive: true,
      },
    }),
  );
  if (!account) throw new DomainError("NOT_FOUND", "not-found");
  const signal = AbortSignal.timeout(Math.round(ctx.environment.publishing.clientDeadlineSeconds * 1000));
  const { organizationId } = ctx;
  return openAccountAccess(ctx, { organizationId, platform: Platform.WHATSAPP, account }, signal);
}
