import { stepTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { openSender } from "./sender-access.ts";
import { storeSender, storeTemplates } from "./store-templates.ts";

/**
 * Asks the network about a number's templates, its rating and its limits. A campaign that may no longer send stops by
 * itself at its next step.
 *
 * @throws DomainError NOT_FOUND; PlatformError
 */
export async function syncSender(ctx: TenantCtx, input: { accountId: string }): Promise<void> {
  const access = await openSender(ctx, input.accountId);
  const { messaging } = ctx.platforms;
  const [templates, state] = await Promise.all([
    messaging.listTemplates(access),
    messaging.readSender(access),
  ]);
  await stepTenant(ctx.databases, ctx, async (tx) => {
    await storeTemplates(tx, ctx, input.accountId, templates);
    await storeSender(tx, ctx, input.accountId, state);
  });
}
