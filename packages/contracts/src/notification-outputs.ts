import type { Platform } from "./enums.ts";
import type { NotificationKind } from "./notifications.ts";
import type { Instant } from "./outputs.ts";

export type NotificationItem = {
  id: string;
  kind: NotificationKind;
  createdAt: Instant;
  read: boolean;
  /** The network and the account that it is about. */
  platform: Platform | null;
  accountName: string | null;
  /** The post that it is about. */
  groupId: string | null;
};
export type NotificationPage = { items: NotificationItem[]; nextCursor: string | null };
