import { notificationChoicesSchema } from "@businesspro/contracts/notification-inputs";
import type { NotificationChoices } from "@businesspro/contracts/notifications";

/** Of the column, which any JSON fits: what is not understood counts as not said. */
export function readNotificationChoices(column: unknown): NotificationChoices {
  return notificationChoicesSchema.safeParse(column ?? {}).data ?? {};
}
