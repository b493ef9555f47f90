import { randomUUID } from "node:crypto";
import { Locale, Platform } from "@businesspro/contracts/enums";
import { type ChoosableKind, NotificationKind } from "@businesspro/contracts/notifications";
import { stepSystem, type Transaction } from "@businesspro/db/transactions";
import type { Services } from "../context.ts";
import { readMember } from "../identity/read-member.ts";
import { enqueueMail } from "../mail/enqueue-mail.ts";
import { readNotificationChoices } from "./read-notification-choices.ts";

/** Older endings are history: nobody is to hear of them when notifications begin, or come back after long. */
const LOOK_BACK_HOURS = 72;
const BATCH = 200;
/** One process at a time tells; any number, so long as nothing else takes it. */
const LOCK = 7_036_202;

type Occasion = {
  kind: ChoosableKind;
  dedupe_key: string;
  organization_id: string;
  shop: string;
  target_id: string | null;
  group_id: string | null;
  social_account_id: string | null;
  platform: string;
  account_name: string | null;
  user_id: string;
  email: string;
  locale: string | null;
  email_on: boolean;
  in_app_on: boolean;
  choices: unknown;
};

/**
 * Tells people what came to a bad end since the last look: owners, admins, and whoever wrote the post or connected the
 * account. What a post or an account has come to is read from its own row, so publishing does nothing for this.
 * Once for each ending and person; another comes when it was tried or connected again and ended badly again.
 * @returns how many notifications were written
 */
export async function raiseNotifications(services: Services): Promise<number> {
  return stepSystem(services.databases, async (tx) => {
    const [lock] = await tx.$queryRaw<{ free: boolean }[]>`SELECT pg_try_advisory_xact_lock(${LOCK}) AS free`;
    if (!lock?.free) return 0;
    const occasions = [...(await findPosts(tx)), ...(await findAccounts(tx))];
    for (const occasion of occasions) await tell(tx, services, occasion);
    return occasions.length;
  });
}

function findPosts(tx: Transaction): Promise<Occasion[]> {
  return tx.$queryRaw`
    SELECT CASE t.status WHEN 'needs_review' THEN 'post-review' ELSE 'post-' || t.status END AS kind,
           'post:' || t.id || ':' || t.version AS dedupe_key, t.organization_id, o.name AS shop, t.id AS target_id,
           c.group_id, NULL::uuid AS social_account_id, t.platform, a.account_name,
           u.id AS user_id, u.email, p.locale, coalesce(p.email_notifications, true) AS email_on,
           coalesce(p.push_notifications, true) AS in_app_on, p.notification_preferences AS choices
      FROM publish_history t
      JOIN organizations o ON o.id = t.organization_id
      JOIN content c ON c.id = t.content_id AND c.deleted_at IS NULL
      LEFT JOIN social_accounts a ON a.id = t.social_account_id
      JOIN organization_members m ON m.organization_id = t.organization_id
       AND (m.role IN ('owner', 'admin') OR m.user_id = c.user_id) AND m.joined_at <= t.updated_at
      JOIN users u ON u.id = m.user_id AND u.is_active AND u.deleted_at IS NULL
      LEFT JOIN user_preferences p ON p.user_id = u.id
     WHERE t.status IN ('failed', 'missed', 'needs_review')
       AND t.updated_at > now() - make_interval(hours => ${LOOK_BACK_HOURS}::int)
       AND NOT EXISTS (SELECT FROM notifications n
            WHERE n.user_id = m.user_id AND n.dedupe_key = 'post:' || t.id || ':' || t.version)
     ORDER BY t.updated_at LIMIT ${BATCH}`;
}

/** `connected_at` changes when an account is connected anew: until then it is one and the same occasion. */
function findAccounts(tx: Transaction): Promise<Occasion[]> {
  return tx.$queryRaw`
    SELECT 'account-disconnected' AS kind,
           'account:' || a.id || ':' || extract(epoch FROM a.connected_at)::bigint AS dedupe_key, a.organization_id,
           o.name AS shop, NULL::uuid AS target_id, NULL::uuid AS group_id, a.id AS social_account_id, a.platform,
           a.account_name, u.id AS user_id, u.email, p.locale, coalesce(p.email_notifications, true) AS email_on,
           coalesce(p.push_notifications, true) AS in_app_on, p.notification_preferences AS choices
      FROM social_accounts a
      JOIN organizations o ON o.id = a.organization_id
      JOIN organization_members m ON m.organization_id = a.organization_id
       AND (m.role IN ('owner', 'admin') OR m.user_id = a.user_id)
      JOIN users u ON u.id = m.user_id AND u.is_active AND u.deleted_at IS NULL
      LEFT JOIN user_preferences p ON p.user_id = u.id
     WHERE a.needs_reconnect AND a.is_active
       AND NOT EXISTS (SELECT FROM notifications n WHERE n.user_id = m.user_id
            AND n.dedupe_key = 'account:' || a.id || ':' || extract(epoch FROM a.connected_at)::bigint)
     ORDER BY a.id LIMIT ${BATCH}`;
}

async function tell(tx: Transaction, services: Services, occasion: Occasion): Promise<void> {
  const { kind, user_id: userId, dedupe_key: dedupeKey, organization_id: organizationId } = occasion;
  const choice = readNotificationChoices(occasion.choices)[kind];
  await tx.notification.create({
    data: {
      id: randomUUID(),
      organizationId,
      userId,
      kind,
      targetId: occasion.target_id,
      socialAccountId: occasion.social_account_id,
      dedupeKey,
      inApp: occasion.in_app_on && choice?.inApp !== false,
      createdAt: services.now(),
    },
    select: { id: true },
  });
  if (!occasion.email_on || choice?.email === false) return;
  const platform = readMember(Platform, occasion.platform);
  await enqueueMail(
    tx,
    { ...services, organizationId },
    {
      dedupeKey: `${dedupeKey}:${userId}`,
      to: occasion.email,
      locale: readMember(Locale, occasion.locale ?? Locale.ENGLISH),
      mail: {
        template: kind,
        platform,
        account: occasion.account_name ?? "",
        shop: occasion.shop,
        link: `${services.environment.publicUrl}${pathOf(occasion)}`,
      },
    },
  );
}

function pathOf({ kind, group_id: groupId }: Occasion): string {
  return kind === NotificationKind.ACCOUNT_DISCONNECTED ? "/accounts" : `/posts/${groupId}`;
}
