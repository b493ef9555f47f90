import type { Role } from "@businesspro/contracts/enums";
import type { ErrorCode } from "@businesspro/contracts/errors";
import type { Permission } from "@businesspro/contracts/permissions";
import { nextPhone } from "@businesspro/core/testing/create-people";
import type { World } from "@businesspro/core/testing/create-world";

/** How one procedure is called so that it succeeds. */
export type ProcedureFixture = {
  /** `member`: for whoever belongs to the organisation. */
  for: "anyone" | "member";
  /** It calls a network, which the test does not run: the answer says so, and nothing else may go wrong. */
  unreached?: true;
  /** What it asks of the caller's role; those for whoever is signed in ask nothing. */
  permission?: Permission;
  /** What it answers where success would need more than a world holds. */
  answers?: { all: ErrorCode } | Partial<Record<Role, ErrorCode>>;
  /**
   * Everything it touches by id comes from the world that is given. The tenant test sees which parts are read and
   * swaps them, one at a time, for those of another organisation.
   */
  input?: (own: World) => unknown;
};

const PASSWORD = "ek cup garam chai";
const NOVEMBER = { from: "2026-11-01", to: "2026-11-30" };
const tomorrow = { wallTime: "2026-11-24T18:30", timeZone: "Asia/Kolkata" };
const grant = { method: "in-shop", at: "2026-11-20T10:00:00.000Z", wording: "May we send you offers?" };
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
  "auth.revokeOtherDevices": { for: "member" },
  "auth.changePassword": {
    for: "member",
    answers: { all: "INVALID" },
    input: () => ({ current: "not her password", password: PASSWORD }),
  },
  "auth.deletion": { for: "member" },
  "auth.deleteAccount": {
    for: "member",
    answers: { all: "INVALID" },
    input: () => ({ password: "not her password" }),
  },
  "auth.requestVerification": { for: "member" },
  "auth.verifyEmail": { for: "anyone", answers: { all: "INVALID" }, input: () => ({ token: "guessed" }) },
  "auth.requestPasswordReset": {
    for: "anyone",
    input: () => ({ email: `nobody-${crypto.randomUUID()}@example.com` }),
  },
  "auth.checkResetLink": { for: "anyone", answers: { all: "INVALID" }, input: () => ({ token: "guessed" }) },
  "auth.resetPassword": {
    for: "anyone",
    answers: { all: "INVALID" },
    input: () => ({ token: "guessed", password: PASSWORD }),
  },
  "auth.switchOrganization": { for: "member", input: (own) => ({ organizationId: own.organizationId }) },
  "auth.updatePreferences": { for: "member", input: () => ({ tone: "fun", onboarded: true }) },
  "organizations.create": { for: "member", input: () => ({ name: "Shine Salon", type: "salon" }) },
  "organizations.update": {
    for: "member",
    permission: "organization.update",
    input: () => ({ about: "Since 1978" }),
  },
  "accounts.list": { for: "member", permission: "workspace.read" },
  "accounts.options": { for: "member", permission: "workspace.read" },
  "accounts.beginConnect": {
    for: "member",
    permission: "accounts.connect",
    input: () => ({ flow: "facebook-login" }),
  },
  "accounts.pending": {
    for: "member",
    permission: "accounts.connect",
    input: (own) => ({ id: own.connectionId }),
  },
  "accounts.connect": {
    for: "member",
    permission: "accounts.connect",
    input: (own) => ({ connectionId: own.connectionId, accountIds: [own.foundAccountId] }),
  },
  "accounts.reports": { for: "member", permission: "workspace.read" },
  "accounts.check": { for: "member", permission: "posts.write", input: (own) => ({ id: own.accountId }) },
  "accounts.disconnect": {
    for: "member",
    permission: "accounts.connect",
    input: (own) => ({ id: own.accountId }),
  },
  "writing.write": { for: "member", permission: "posts.write", input: () => idea },
  "writing.writeFromPhoto": {
    for: "member",
    permission: "posts.write",
    // The world's pictures have no bytes.
    answers: { all: "NOT_FOUND" },
    input: (own) => ({ ...idea, mediaId: own.mediaId }),
  },
  "writing.suggestIdeas": {
    for: "member",
    permission: "posts.write",
    input: () => ({ tone: "fun", language: "hindi" }),
  },
  "content.home": { for: "member", permission: "workspace.read" },
  "content.list": { for: "member", permission: "workspace.read", input: () => ({}) },
  "content.get": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({ groupId: own.plannedGroupId }),
  },
  "content.save": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({
      groupId: own.draftGroupId,
      expectedRevision: null,
      versions: [{ platform: "facebook", caption: "Edited", socialAccountIds: [own.accountId] }],
      mediaIds: [own.mediaId],
      origin: null,
      when: tomorrow,
    }),
  },
  "content.remove": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({ groupId: own.draftGroupId }),
  },
  "media.list": { for: "member", permission: "workspace.read", input: () => ({}) },
  "media.uses": { for: "member", permission: "workspace.read", input: (own) => ({ id: own.mediaId }) },
  "media.remove": { for: "member", permission: "posts.write", input: (own) => ({ id: own.mediaId }) },
  "scheduling.move": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({ groupId: own.plannedGroupId, when: tomorrow }),
  },
  "scheduling.bestTime": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({
      day: "2026-11-24",
      timeZone: "Asia/Kolkata",
      socialAccountIds: [own.accountId],
    }),
  },
  "scheduling.setBestTime": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({ groupId: own.plannedGroupId, on: true }),
  },
  "scheduling.cancel": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({ groupId: own.plannedGroupId }),
  },
  "scheduling.publishNow": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({ groupId: own.plannedGroupId }),
  },
  "publishing.retry": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({ targetId: own.failedTargetId }),
  },
  "publishing.resolve": {
    for: "member",
    permission: "posts.write",
    input: (own) => ({ targetId: own.reviewTargetId, answer: "it-is-there" }),
  },
  "contacts.list": { for: "member", permission: "workspace.read", input: () => ({}) },
  "contacts.summary": { for: "member", permission: "workspace.read" },
  "contacts.get": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({ contactId: own.contactId }),
  },
  "contacts.save": {
    for: "member",
    permission: "people.write",
    input: (own) => ({ contactId: own.contactId, phone: nextPhone(), name: "Ravi", consent: null }),
  },
  "contacts.remove": {
    for: "member",
    permission: "people.write",
    input: (own) => ({ contactId: own.contactId }),
  },
  "contacts.grantConsent": {
    for: "member",
    permission: "people.write",
    input: (own) => ({ contactId: own.contactId, consent: grant }),
  },
  "contacts.withdrawConsent": {
    for: "member",
    permission: "messages.stop",
    input: (own) => ({ contactId: own.contactId, note: "She told us" }),
  },
  "contacts.previewImport": {
    for: "member",
    permission: "people.write",
    input: () => ({ text: `phone,name\n${nextPhone()},Ravi`, consent: grant }),
  },
  "contacts.import": {
    for: "member",
    permission: "people.write",
    input: () => ({ text: `phone,name\n${nextPhone()},Ravi`, consent: grant }),
  },
  "templates.list": { for: "member", permission: "workspace.read" },
  "templates.sync": {
    for: "member",
    permission: "campaigns.send",
    unreached: true,
    input: (own) => ({ accountId: own.senderId }),
  },
  "templates.create": {
    for: "member",
    permission: "campaigns.send",
    unreached: true,
    input: (own) => ({
      accountId: own.senderId,
      name: "festival_offer",
      language: "en",
      category: "marketing",
      body: "Hello {{1}}",
      footer: null,
      bodyExamples: ["Ravi"],
      mediaId: own.mediaId,
    }),
  },
  "results.summary": { for: "member", permission: "workspace.read", input: () => NOVEMBER },
  "results.accounts": { for: "member", permission: "workspace.read", input: () => NOVEMBER },
  "results.campaigns": { for: "member", permission: "workspace.read", input: () => NOVEMBER },
  "results.posts": { for: "member", permission: "workspace.read", input: () => NOVEMBER },
  "results.curve": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({ targetId: own.failedTargetId }),
  },
  "campaigns.senders": { for: "member", permission: "workspace.read" },
  "campaigns.list": { for: "member", permission: "workspace.read", input: () => ({}) },
  "campaigns.get": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({ campaignId: own.sendingCampaignId }),
  },
  "campaigns.recipients": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({ campaignId: own.sendingCampaignId }),
  },
  "campaigns.estimate": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({ campaignId: own.draftCampaignId }),
  },
  "campaigns.save": {
    for: "member",
    permission: "campaigns.draft",
    input: (own) => ({
      campaignId: own.draftCampaignId,
      name: "Diwali",
      templateId: own.templateId,
      audience: { type: "people", contactIds: [own.contactId] },
      placeholders: [{ type: "name", otherwise: "friend" }],
      mediaId: null,
      when: tomorrow,
    }),
  },
  "campaigns.remove": {
    for: "member",
    permission: "campaigns.draft",
    input: (own) => ({ campaignId: own.draftCampaignId }),
  },
  "campaigns.confirm": {
    for: "member",
    permission: "campaigns.send",
    input: (own) => ({ campaignId: own.draftCampaignId, seen: { microRupees: 863_100, people: 1 } }),
  },
  "campaigns.pause": {
    for: "member",
    permission: "messages.stop",
    input: (own) => ({ campaignId: own.sendingCampaignId }),
  },
  "campaigns.resume": {
    for: "member",
    permission: "campaigns.send",
    input: (own) => ({ campaignId: own.pausedCampaignId }),
  },
  "campaigns.cancel": {
    for: "member",
    permission: "messages.stop",
    input: (own) => ({ campaignId: own.sendingCampaignId }),
  },
  "campaigns.resolve": {
    for: "member",
    permission: "campaigns.send",
    input: (own) => ({ recipientId: own.reviewRecipientId, answer: "arrived" }),
  },
  "team.list": { for: "member", permission: "workspace.read" },
  "team.plan": { for: "member", permission: "workspace.read" },
  "team.invite": {
    for: "member",
    permission: "members.invite",
    input: () => ({ email: `ravi-${crypto.randomUUID()}@example.com`, role: "member" }),
  },
  "team.renewInvitation": {
    for: "member",
    permission: "members.invite",
    input: (own) => ({ invitationId: own.invitationId }),
  },
  "team.revokeInvitation": {
    for: "member",
    permission: "members.invite",
    input: (own) => ({ invitationId: own.invitationId }),
  },
  "team.changeRole": {
    for: "member",
    permission: "members.change-role",
    input: (own) => ({ userId: own.colleagueId, role: "admin" }),
  },
  "team.remove": {
    for: "member",
    permission: "members.remove",
    input: (own) => ({ userId: own.colleagueId }),
  },
  "team.audit": { for: "member", permission: "audit.read", input: () => ({}) },
  "team.leave": { for: "member", permission: "organization.leave", answers: { owner: "CONFLICT" } },
  "team.transfer": {
    for: "member",
    permission: "organization.transfer",
    input: (own) => ({ userId: own.colleagueId }),
  },
  // A link is for whoever holds it and belongs to no world; what becomes of good ones is tested beside the verbs.
  "invitations.look": { for: "anyone", answers: { all: "NOT_FOUND" }, input: () => ({ token: "nobody's" }) },
  "invitations.accept": {
    for: "member",
    answers: { all: "NOT_FOUND" },
    input: () => ({ token: "nobody's" }),
  },
  "live.events": { for: "member", permission: "workspace.read", input: () => ({ lastEventId: "0" }) },
  "notifications.list": { for: "member", permission: "workspace.read", input: () => ({}) },
  "notifications.unread": { for: "member", permission: "workspace.read" },
  "notifications.read": {
    for: "member",
    permission: "workspace.read",
    input: (own) => ({ id: own.notificationId }),
  },
};

/** Signed up before the test begins. */
export const KNOWN_OWNER = { name: "Meera", email: "meera@example.com", password: PASSWORD };
