import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";

/** How many the person has not read, for the bell. */
export function countUnread(ctx: TenantCtx): Promise<number> {
  return readTenant(ctx.databases, ctx, (tx) =>
    tx.notification.count({
      where: { organizationId: ctx.organizationId, userId: ctx.userId ?? "", inApp: true, readAt: null },
    }),
  );
}
