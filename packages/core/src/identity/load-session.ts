import { BusinessType, Language, Locale, Plan, Role, Theme, Tone } from "@businesspro/contracts/enums";
import type { Session } from "@businesspro/contracts/outputs";
import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";
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
  if (!current)
    throw new DomainError("FORBIDDEN", user.memberships.length > 0 ? "organization-suspended" : "forbidden");
  const { organization } = current;
  return {
    user: { id: user.id, email: user.email, name: user.name },
    organization: {
      id: organization.id,
      name: organization.name,
      type: organization.type === null ? null : readMember(BusinessType, organization.type),
      plan: readMember(Plan, organization.plan ?? Plan.FREE),
      role: readMember(Role, current.role),
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
    },
  };
}
