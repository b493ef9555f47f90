import type { readNotificationsInput } from "@businesspro/contracts/notification-inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/** Marks one of the person's notifications as read, or all of them. @throws DomainError NOT_FOUND */
export async function markRead(
  ctx: TenantCtx,
  { id }: z.infer<typeof readNotificationsInput>,
): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    const own = { organizationId: ctx.organizationId, userId: ctx.userId ?? "", ...(id !== null && { id }) };
    if (id !== null && (await tx.notification.count({ where: own })) === 0)
      throw new DomainError("NOT_FOUND", "not-found");
    const { count } = await tx.notification.updateMany({
      where: { ...own, readAt: null },
      data: { readAt: ctx.now() },
    });
    if (count === 0) return;
    await recordAudit(tx, ctx, {
      action: "notifications.read",
      subjectType: "notification",
      subjectId: id,
      details: { count },
    });
  });
}
