import type { updatePreferencesInput } from "@businesspro/contracts/inputs";
import type { NotificationChoices } from "@businesspro/contracts/notifications";
import type { Session } from "@businesspro/contracts/outputs";
import { type Transaction, withSystem } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { UserCtx } from "../context.ts";
import { readNotificationChoices } from "../notifications/read-notification-choices.ts";
import { checkTimeZone } from "../organizations/check-time-zone.ts";
import { loadCurrentSession } from "./read-session.ts";

/** Changes what is given and leaves the rest. */
export async function updatePreferences(
  ctx: UserCtx,
  input: z.infer<typeof updatePreferencesInput>,
): Promise<Session> {
  const timeZone = input.timeZone === undefined ? undefined : checkTimeZone(input.timeZone);
  return withSystem(ctx.databases, async (tx) => {
    const changes = {
      ...(input.language !== undefined && { defaultLanguage: input.language }),
      ...(input.tone !== undefined && { defaultTone: input.tone }),
      ...(input.locale !== undefined && { locale: input.locale }),
      ...(input.theme !== undefined && { theme: input.theme }),
      ...(input.onboarded !== undefined && { onboardedAt: input.onboarded ? ctx.now() : null }),
      ...(input.visualStyle !== undefined && { defaultVisualStyle: input.visualStyle }),
      ...(input.platforms !== undefined && { defaultPlatforms: input.platforms }),
      ...(timeZone !== undefined && { timezone: timeZone }),
      ...(input.emailNotifications !== undefined && { emailNotifications: input.emailNotifications }),
      ...(input.inAppNotifications !== undefined && { pushNotifications: input.inAppNotifications }),
      ...(input.notifications !== undefined && {
        notificationPreferences: await mergeChoices(tx, ctx.userId, input.notifications),
      }),
    };
    await tx.userPreferences.upsert({
      where: { userId: ctx.userId },
      create: { userId: ctx.userId, ...changes },
      update: changes,
      select: { id: true },
    });
    await recordAudit(tx, ctx, {
      action: "user.preferences-updated",
      subjectType: "user",
      subjectId: ctx.userId,
      details: { changed: Object.keys(changes) },
    });
    return loadCurrentSession(tx, ctx);
  });
}

/** Two choices made quickly after one another are both kept. */
async function mergeChoices(tx: Transaction, userId: string, changes: NotificationChoices) {
  const [row] = await tx.$queryRaw<{ kept: unknown }[]>`
    SELECT notification_preferences AS kept FROM user_preferences WHERE user_id = ${userId}::uuid FOR UPDATE`;
  const kept = readNotificationChoices(row?.kept);
  const kinds = Object.keys(changes) as (keyof NotificationChoices)[];
  return { ...kept, ...Object.fromEntries(kinds.map((kind) => [kind, { ...kept[kind], ...changes[kind] }])) };
}
