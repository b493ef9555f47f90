import type { Role } from "@businesspro/contracts/enums";
import { nextPhone } from "@businesspro/core/testing/create-people";
import type { World } from "@businesspro/core/testing/create-world";

/** How one procedure is called so that it succeeds. */
export type ProcedureFixture = {
  /** `member`: for whoever belongs to the organisation. */
  for: "anyone" | "member";
  /** It calls a network, which the test does not run: the answer says so, and nothing else may go wrong. */
  unreached?: true;
  /** Where not every role may: those that may. */
  roles?: readonly Role[];
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
  "accounts.reports": { for: "member" },
  "accounts.check": { for: "member", input: (own) => ({ id: own.accountId }) },
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
  "contacts.list": { for: "member", input: () => ({}) },
  "contacts.summary": { for: "member" },
  "contacts.get": { for: "member", input: (own) => ({ contactId: own.contactId }) },
  "contacts.save": {
    for: "member",
    input: (own) => ({ contactId: own.contactId, phone: nextPhone(), name: "Ravi", consent: null }),
  },
  "contacts.remove": { for: "member", input: (own) => ({ contactId: own.contactId }) },
  "contacts.grantConsent": {
    for: "member",
    input: (own) => ({ contactId: own.contactId, consent: grant }),
  },
  "contacts.withdrawConsent": {
    for: "member",
    input: (own) => ({ contactId: own.contactId, note: "She told us" }),
  },
  "contacts.previewImport": {
    for: "member",
    input: () => ({ text: `phone,name\n${nextPhone()},Ravi`, consent: grant }),
  },
  "contacts.import": {
    for: "member",
    input: () => ({ text: `phone,name\n${nextPhone()},Ravi`, consent: grant }),
  },
  "templates.list": { for: "member" },
  "templates.sync": { for: "member", unreached: true, input: (own) => ({ accountId: own.senderId }) },
  "templates.create": {
    for: "member",
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
  "results.summary": { for: "member", input: () => NOVEMBER },
  "results.accounts": { for: "member", input: () => NOVEMBER },
  "results.campaigns": { for: "member", input: () => NOVEMBER },
  "results.posts": { for: "member", input: () => NOVEMBER },
  "results.curve": { for: "member", input: (own) => ({ targetId: own.failedTargetId }) },
  "campaigns.senders": { for: "member" },
  "campaigns.list": { for: "member", input: () => ({}) },
  "campaigns.get": { for: "member", input: (own) => ({ campaignId: own.sendingCampaignId }) },
  "campaigns.recipients": { for: "member", input: (own) => ({ campaignId: own.sendingCampaignId }) },
  "campaigns.estimate": { for: "member", input: (own) => ({ campaignId: own.draftCampaignId }) },
  "campaigns.save": {
    for: "member",
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
  "campaigns.remove": { for: "member", input: (own) => ({ campaignId: own.draftCampaignId }) },
  "campaigns.confirm": {
    for: "member",
    input: (own) => ({ campaignId: own.draftCampaignId, seen: { microRupees: 863_100, people: 1 } }),
  },
  "campaigns.pause": { for: "member", input: (own) => ({ campaignId: own.sendingCampaignId }) },
  "campaigns.resume": { for: "member", input: (own) => ({ campaignId: own.pausedCampaignId }) },
  "campaigns.cancel": { for: "member", input: (own) => ({ campaignId: own.sendingCampaignId }) },
  "campaigns.resolve": {
    for: "member",
    input: (own) => ({ recipientId: own.reviewRecipientId, answer: "arrived" }),
  },
  "live.events": { for: "member", input: () => ({ lastEventId: "0" }) },
};

/** Signed up before the test begins. */
export const KNOWN_OWNER = { name: "Meera", email: "meera@example.com", password: PASSWORD };
