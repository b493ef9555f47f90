import { z } from "zod";
import { wallTimeInput } from "./inputs.ts";
import {
  CampaignStatus,
  ConsentState,
  GRANT_METHODS,
  IMPORT_MAX_CHARACTERS,
  RecipientStatus,
  TEMPLATE_BODY_MAX_CHARACTERS,
  TEMPLATE_FOOTER_MAX_CHARACTERS,
  TEMPLATE_LANGUAGES,
  TEMPLATE_MAX_PLACEHOLDERS,
  TemplateCategory,
} from "./messaging.ts";

const id = z.uuid();
const trimmed = (max: number) => z.string().trim().max(max);
const label = trimmed(40).min(1);
const page = { cursor: z.string().max(200).nullish(), limit: z.int().min(1).max(100).default(30) };

/** Whom, how, when, and in which words: what a regulator or an angry customer asks for. */
export const grantInput = z.object({
  method: z.enum(GRANT_METHODS),
  /** When she agreed. */
  at: z.iso.datetime({ offset: true }),
  /** The words she agreed to. Empty ones are refused by the verb, with a sentence of their own. */
  wording: trimmed(500),
});

// People
export const listContactsInput = z.object({
  ...page,
  /** Part of a name, or of a number. */
  search: trimmed(100).nullish(),
  label: label.nullish(),
  consent: z.enum(ConsentState).nullish(),
});
export const contactInput = z.object({ contactId: id });
export const saveContactInput = z.object({
  /** null adds a person. */
  contactId: id.nullable(),
  /** As people write it; without a country code it is Indian. */
  phone: trimmed(40),
  name: trimmed(100),
  labels: z.array(label).max(20).default([]),
  /** null leaves consent as it is. */
  consent: grantInput.nullable(),
});
export const grantConsentInput = contactInput.extend({ consent: grantInput });
/** She told the shop that she wants no more messages. */
export const withdrawConsentInput = contactInput.extend({ note: trimmed(500) });
export const importContactsInput = z.object({
  /** The file's text. The first row names the columns: phone, and where there are any name, labels, consent. */
  text: z.string().max(IMPORT_MAX_CHARACTERS),
  /** For every row that states none of its own. */
  consent: grantInput,
  labels: z.array(label).max(20).default([]),
});

// Templates
export const accountInput = z.object({ accountId: id });
export const createTemplateInput = accountInput.extend({
  name: trimmed(512),
  language: z.enum(TEMPLATE_LANGUAGES),
  category: z.enum([TemplateCategory.MARKETING, TemplateCategory.UTILITY]),
  /** With `{{1}}`, `{{2}}` … where values go. */
  body: trimmed(TEMPLATE_BODY_MAX_CHARACTERS).min(1),
  footer: trimmed(TEMPLATE_FOOTER_MAX_CHARACTERS).min(1).nullable(),
  /** One for each placeholder, for the network's reviewer. */
  bodyExamples: z.array(trimmed(200)).max(TEMPLATE_MAX_PLACEHOLDERS),
  /** An example picture; null: the template has none. */
  mediaId: id.nullable(),
});

// Campaigns
export const audienceInput = z.discriminatedUnion("type", [
  z.object({ type: z.literal("everyone") }),
  z.object({ type: z.literal("labels"), labels: z.array(label).min(1).max(20) }),
  z.object({ type: z.literal("people"), contactIds: z.array(id).min(1).max(1000) }),
]);
export const placeholderInput = z.discriminatedUnion("type", [
  /** Her name, or the other words where we do not know it. */
  z.object({ type: z.literal("name"), otherwise: trimmed(100).min(1) }),
  z.object({ type: z.literal("text"), text: trimmed(500).min(1) }),
]);
export const campaignInput = z.object({ campaignId: id });
export const saveCampaignInput = z.object({
  /** null makes a draft; an id replaces the draft's choices. */
  campaignId: id.nullable(),
  name: trimmed(100).min(1),
  templateId: id,
  audience: audienceInput,
  /** In the order of the template's placeholders. */
  placeholders: z.array(placeholderInput).max(TEMPLATE_MAX_PLACEHOLDERS),
  mediaId: id.nullable(),
  when: z.union([wallTimeInput, z.literal("now")]),
});
/** What the owner saw; a dearer or larger campaign is refused. */
export const confirmCampaignInput = campaignInput.extend({
  seen: z.object({ microRupees: z.int().min(0), people: z.int().min(0) }),
});
export const listCampaignsInput = z.object({
  ...page,
  statuses: z.array(z.enum(CampaignStatus)).max(10).nullish(),
});
export const listRecipientsInput = campaignInput.extend({
  ...page,
  statuses: z.array(z.enum(RecipientStatus)).max(10).nullish(),
});
export const resolveRecipientInput = z.object({
  recipientId: id,
  answer: z.enum(["arrived", "did-not-arrive"]),
});
