import { z } from "zod";
import { CHOOSABLE_KINDS } from "./notifications.ts";

export const notificationChoicesSchema = z.partialRecord(
  z.enum(CHOOSABLE_KINDS),
  z.object({ inApp: z.boolean().exactOptional(), email: z.boolean().exactOptional() }),
);

export const listNotificationsInput = z.object({
  cursor: z.string().max(500).nullable().default(null),
  limit: z.int().min(1).max(50).default(20),
});
/** Without an id: all of them. */
export const readNotificationsInput = z.object({ id: z.uuid().nullable().default(null) });
