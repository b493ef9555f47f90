import { createFileRoute } from "@tanstack/react-router";
import { notificationListOptions } from "../../../features/notifications/notification-options.ts";
import { NotificationsPage } from "../../../features/notifications/notifications-page.tsx";
import { notificationsTexts } from "../../../features/notifications/texts.ts";
import { getLocale } from "../../../lib/locale.ts";
import { queryClient } from "../../../lib/query-client.ts";

export const Route = createFileRoute("/_session/_shell/notifications")({
  loader: async () => {
    void queryClient.prefetchInfiniteQuery(notificationListOptions());
    await notificationsTexts.load(getLocale());
  },
  component: NotificationsPage,
});
