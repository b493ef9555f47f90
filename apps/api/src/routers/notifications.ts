import { listNotificationsInput, readNotificationsInput } from "@businesspro/contracts/notification-inputs";
import { countUnread } from "@businesspro/core/notifications/count-unread";
import { listNotifications } from "@businesspro/core/notifications/list-notifications";
import { markRead } from "@businesspro/core/notifications/mark-read";
import { may, router } from "../trpc.ts";

export const notifications = router({
  list: may("workspace.read")
    .input(listNotificationsInput)
    .query(({ ctx, input }) => listNotifications(ctx.tenant, input)),
  unread: may("workspace.read").query(({ ctx }) => countUnread(ctx.tenant)),
  read: may("workspace.read")
    .input(readNotificationsInput)
    .mutation(({ ctx, input }) => markRead(ctx.tenant, input)),
});
