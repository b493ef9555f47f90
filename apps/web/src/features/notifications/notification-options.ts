import { trpc } from "../../lib/trpc.ts";

const PAGE_SIZE = 20;
/** Notifications are written within seconds of their occasion; nobody watches the bell. */
const REFETCH_MS = 30_000;

export function notificationListOptions() {
  return trpc.notifications.list.infiniteQueryOptions(
    { limit: PAGE_SIZE },
    { getNextPageParam: (page) => page.nextCursor, refetchInterval: REFETCH_MS },
  );
}

export function unreadOptions() {
  return trpc.notifications.unread.queryOptions(undefined, { refetchInterval: REFETCH_MS });
}
