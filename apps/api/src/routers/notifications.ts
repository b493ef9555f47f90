import { listNotificationsInput, readNotificationsInput } from "@businesspro/contracts/notification-inputs";
import { countUnread } from "@businesspro/core/notifications/count-unread";
import { listNotifications } from "@businesspro/core/notifications/list-notifications";
import { markRead } from "@businesspro/core/notifications/mark-read";
import { member, router } from "../trpc.ts";

export const notifications = router({
  list: member.input(listNotificationsInput).query(({ ctx, input }) => listNotifications(ctx.tenant, input)),
  unread: member.query(({ ctx }) => countUnread(ctx.tenant)),
  read: member.input(readNotificationsInput).mutation(({ ctx, input }) => markRead(ctx.tenant, input)),
});
