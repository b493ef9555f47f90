import {
  BusinessType,
  FEED_PLATFORMS,
  Language,
  Locale,
  Plan,
  Role,
  Theme,
  Tone,
  VisualStyle,
} from "@businesspro/contracts/enums";
import type { Session } from "@businesspro/contracts/outputs";
import { permissionsOf } from "@businesspro/contracts/permissions";
import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";
import { readNotificationChoices } from "../notifications/read-notification-choices.ts";
import { readMember } from "./read-member.ts";

/**
 * All that the browser knows about who is signed in.
 * @param organizationId the session's choice; the longest-standing membership takes its place when it is gone
 * @throws DomainError FORBIDDEN when the person belongs to no organisation, or to suspended ones only
 */
export async function loadSession(
  tx: Transaction,
  userId: string,
  organizationId: string | null,
): Promise<Session> {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      id: true,
      email: true,
      name: true,
      emailVerified: true,
      preferences: true,
      memberships: {
        orderBy: [{ joinedAt: "asc" }, { id: "asc" }],
        select: { role: true, organization: true },
      },
    },
  });
  const { preferences } = user;
  const memberships = user.memberships.filter((membership) => membership.organization.isActive);
  const current =
    memberships.find(({ organization }) => organization.id === organizationId) ?? memberships[0];
  if (!current) {
    const isSuspended = user.memberships.length > 0;
    throw new DomainError("FORBIDDEN", isSuspended ? "organization-suspended" : "no-organization");
  }
  const { organization } = current;
  const role = readMember(Role, current.role);
  return {
    user: { id: user.id, email: user.email, name: user.name, emailVerified: user.emailVerified === true },
    organization: {
      id: organization.id,
      name: organization.name,
      type: organization.type === null ? null : readMember(BusinessType, organization.type),
      plan: readMember(Plan, organization.plan ?? Plan.FREE),
      role,
      may: permissionsOf(role),
      timeZone: organization.timeZone,
      about: organization.about,
      missedAfterMinutes: organization.missedAfterMinutes,
    },
    organizations: memberships.map((membership) => ({
      id: membership.organization.id,
      name: membership.organization.name,
      role: readMember(Role, membership.role),
    })),
    impersonatedUntil: null,
    preferences: {
      language: readMember(Language, preferences?.defaultLanguage ?? Language.ENGLISH),
      tone: readMember(Tone, preferences?.defaultTone ?? Tone.FRIENDLY),
      locale: readMember(Locale, preferences?.locale ?? Locale.ENGLISH),
      theme: readMember(Theme, preferences?.theme ?? Theme.SYSTEM),
      onboarded: preferences?.onboardedAt != null,
      visualStyle: readMember(VisualStyle, preferences?.defaultVisualStyle ?? VisualStyle.CLEAN),
      platforms: FEED_PLATFORMS.filter((platform) => preferences?.defaultPlatforms.includes(platform)),
      timeZone: preferences?.timezone ?? current.organization.timeZone,
      emailNotifications: preferences?.emailNotifications !== false,
      inAppNotifications: preferences?.pushNotifications !== false,
      notifications: readNotificationChoices(preferences?.notificationPreferences),
    },
  };
}
