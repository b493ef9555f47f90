import { Platform } from "@businesspro/contracts/enums";
import type { listNotificationsInput } from "@businesspro/contracts/notification-inputs";
import type { NotificationPage } from "@businesspro/contracts/notification-outputs";
import { NotificationKind } from "@businesspro/contracts/notifications";
import { readTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import type { TenantCtx } from "../context.ts";
import { readMember } from "../identity/read-member.ts";
import { readPageCursor, toPage } from "../page-cursor.ts";

const account = { select: { platform: true, accountName: true } } as const;

/** What the person was told in this organisation, the newest first. @throws DomainError INVALID for a foreign cursor */
export async function listNotifications(
  ctx: TenantCtx,
  input: z.infer<typeof listNotificationsInput>,
): Promise<NotificationPage> {
  const after = input.cursor ? readPageCursor(input.cursor) : null;
  const rows = await readTenant(ctx.databases, ctx, (tx) =>
    tx.notification.findMany({
      where: {
        organizationId: ctx.organizationId,
        userId: ctx.userId ?? "",
        inApp: true,
        ...(after && {
          OR: [
            { createdAt: { lt: new Date(after.key) } },
            { createdAt: new Date(after.key), id: { lt: after.id } },
          ],
        }),
      },
      orderBy: [{ createdAt: "desc" }, { id: "desc" }],
      take: input.limit + 1,
      include: {
        socialAccount: account,
        target: {
          select: { platform: true, socialAccount: account, content: { select: { groupId: true } } },
        },
      },
    }),
  );
  return toPage(
    rows,
    input.limit,
    (row) => {
      const about = row.socialAccount ?? row.target?.socialAccount ?? null;
      const platform = about?.platform ?? row.target?.platform;
      return {
        id: row.id,
        kind: readMember(NotificationKind, row.kind),
        createdAt: row.createdAt.toISOString(),
        read: row.readAt !== null,
        platform: platform === undefined ? null : readMember(Platform, platform),
        accountName: about?.accountName ?? null,
        groupId: row.target?.content?.groupId ?? null,
      };
    },
    (row) => ({ key: row.createdAt.toISOString(), id: row.id }),
  );
}
