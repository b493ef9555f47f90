import type { Role } from "@businesspro/contracts/enums";
import type { World } from "@businesspro/core/testing/create-world";

/** How one procedure is called so that it succeeds. */
export type ProcedureFixture = {
  /** `member`: for whoever belongs to the organisation. */
  for: "anyone" | "member";
  /** Where not every role may: those that may. */
  roles?: readonly Role[];
  /**
   * Everything it touches by id comes from the world that is given. The tenant test sees which parts are read and
   * swaps them, one at a time, for those of another organisation.
   */
  input?: (own: World) => unknown;
};

const PASSWORD = "ek cup garam chai";
const tomorrow = { wallTime: "2026-11-24T18:30", timeZone: "Asia/Kolkata" };
const idea = {
  about: "New ginger tea",
  goal: "offer",
  tone: "friendly",
  language: "english",
  platforms: ["facebook"],
};

/** Every procedure of the router. One that is missing here fails the tenant test. */
export const PROCEDURE_FIXTURES: Record<string, ProcedureFixture> = {
  "auth.signUp": {
    for: "anyone",
    input: () => ({ name: "Ravi", email: `ravi-${crypto.randomUUID()}@example.com`, password: PASSWORD }),
  },
  "auth.logIn": {
    for: "anyone",
    input: () => ({ email: KNOWN_OWNER.email, password: KNOWN_OWNER.password }),
  },
  "auth.session": { for: "anyone" },
  "auth.logOut": { for: "member" },
  "auth.devices": { for: "member" },
  "auth.revokeDevice": { for: "member", input: (own) => ({ id: own.deviceId }) },
  "auth.switchOrganization": { for: "member", input: (own) => ({ organizationId: own.organizationId }) },
  "auth.updatePreferences": { for: "member", input: () => ({ tone: "fun", onboarded: true }) },
  "organizations.create": { for: "member", input: () => ({ name: "Shine Salon", type: "salon" }) },
  "organizations.update": {
    for: "member",
    roles: ["owner", "admin"],
    input: () => ({ about: "Since 1978" }),
  },
  "accounts.list": { for: "member" },
  "accounts.options": { for: "member" },
  "accounts.beginConnect": { for: "member", input: () => ({ flow: "facebook-login" }) },
  "accounts.pending": { for: "member", input: (own) => ({ id: own.connectionId }) },
  "accounts.connect": {
    for: "member",
    input: (own) => ({ connectionId: own.connectionId, accountIds: [own.foundAccountId] }),
  },
  "accounts.disconnect": { for: "member", input: (own) => ({ id: own.accountId }) },
  "writing.write": { for: "member", input: () => idea },
  "content.home": { for: "member" },
  "content.list": { for: "member", input: () => ({}) },
  "content.get": { for: "member", input: (own) => ({ groupId: own.plannedGroupId }) },
  "content.save": {
    for: "member",
    input: (own) => ({
      groupId: own.draftGroupId,
      expectedRevision: null,
      versions: [{ platform: "facebook", caption: "Edited", socialAccountIds: [own.accountId] }],
      mediaIds: [own.mediaId],
      origin: null,
      when: tomorrow,
    }),
  },
  "content.remove": { for: "member", input: (own) => ({ groupId: own.draftGroupId }) },
  "media.list": { for: "member", input: () => ({}) },
  "media.uses": { for: "member", input: (own) => ({ id: own.mediaId }) },
  "media.remove": { for: "member", input: (own) => ({ id: own.mediaId }) },
  "scheduling.move": { for: "member", input: (own) => ({ groupId: own.plannedGroupId, when: tomorrow }) },
  "scheduling.cancel": { for: "member", input: (own) => ({ groupId: own.plannedGroupId }) },
  "scheduling.publishNow": { for: "member", input: (own) => ({ groupId: own.plannedGroupId }) },
  "publishing.retry": { for: "member", input: (own) => ({ targetId: own.failedTargetId }) },
  "publishing.resolve": {
    for: "member",
    input: (own) => ({ targetId: own.reviewTargetId, answer: "it-is-there" }),
  },
  "live.events": { for: "member", input: () => ({ lastEventId: "0" }) },
};

/** Signed up before the test begins. */
export const KNOWN_OWNER = { name: "Meera", email: "meera@example.com", password: PASSWORD };
