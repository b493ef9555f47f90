import { stepTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { askSender } from "./ask-sender.ts";
import { storeSender } from "./store-sender.ts";

/**
 * Asks the network about a number's templates, its rating and its limits. A campaign that may no longer send stops by
 * itself at its next step.
 *
 * @throws DomainError NOT_FOUND; CONFLICT; PlatformError
 */
export async function syncSender(ctx: TenantCtx, input: { accountId: string }): Promise<void> {
  const { accountId } = input;
  await askSender(ctx, accountId, (answer) =>
    stepTenant(ctx.databases, ctx, (tx) => storeSender(tx, ctx, accountId, answer)),
  );
}
