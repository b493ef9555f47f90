/** Vocabularies and limits of messages to people. No zod here: browsers import this file. */

/** Whether a person may be written to. `none`: nobody has asked her yet. */
export const ConsentState = { GRANTED: "granted", WITHDRAWN: "withdrawn", NONE: "none" } as const;
export type ConsentState = (typeof ConsentState)[keyof typeof ConsentState];

/** How a person agreed, as the shop states it. */
export const GRANT_METHODS = [
  "in-shop",
  "paper-form",
  "website-form",
  "qr-code",
  "phone-call",
  "chat",
] as const;
export type GrantMethod = (typeof GRANT_METHODS)[number];

/** Every way in which a consent can change. */
export const CONSENT_METHODS = [
  ...GRANT_METHODS,
  "told-the-shop", // she asked the shop to stop, and the shop wrote it down
  "stop-word", // she answered STOP, or the same in her language
  "start-word", // who had stopped by a word asked to hear from the shop again
  "network-switch", // the network's own switch for offers
  "network-refusal", // the network refused a message because she has opted out
] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

export const TemplateStatus = {
  PENDING: "pending",
  APPROVED: "approved",
  REJECTED: "rejected",
  PAUSED: "paused",
  DISABLED: "disabled",
  OTHER: "other",
} as const;
export type TemplateStatus = (typeof TemplateStatus)[keyof typeof TemplateStatus];

export const TemplateCategory = {
  MARKETING: "marketing",
  UTILITY: "utility",
  AUTHENTICATION: "authentication",
} as const;
export type TemplateCategory = (typeof TemplateCategory)[keyof typeof TemplateCategory];

export const CampaignStatus = {
  DRAFT: "draft",
  SCHEDULED: "scheduled",
  SENDING: "sending",
  PAUSED: "paused",
  COMPLETED: "completed",
  CANCELLED: "cancelled",
  MISSED: "missed",
} as const;
export type CampaignStatus = (typeof CampaignStatus)[keyof typeof CampaignStatus];

/** Words as for the targets of posts: `published` means that the network took the message. */
export const RecipientStatus = {
  QUEUED: "queued",
  PUBLISHING: "publishing",
  PUBLISHED: "published",
  FAILED: "failed",
  /** Not sent: consent was gone when her turn came. */
  SKIPPED: "skipped",
  CANCELLED: "cancelled",
  NEEDS_REVIEW: "needs_review",
} as const;
export type RecipientStatus = (typeof RecipientStatus)[keyof typeof RecipientStatus];

/** What the network tells of a message it took, weakest first; a later word never weakens an earlier one. */
export const DELIVERY_STATUSES = ["sent", "delivered", "read"] as const;
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number] | "failed";

/** Why a row of an imported file is left out. */
export const IMPORT_ROW_PROBLEMS = [
  "phone-missing",
  "phone-invalid",
  "duplicate-in-file",
  "already-there",
  "consent-wording-missing",
  "said-stop",
] as const;
export type ImportRowProblem = (typeof IMPORT_ROW_PROBLEMS)[number];

/** Why a person of the audience gets no message. */
export const SKIP_REASONS = ["consent-none", "consent-withdrawn"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** Rows of one imported file. */
export const IMPORT_MAX_ROWS = 5000;
/** Characters of one imported file. */
export const IMPORT_MAX_CHARACTERS = 700_000;
/** People of one campaign. */
export const CAMPAIGN_MAX_PEOPLE = 10_000;
export const TEMPLATE_NAME_PATTERN = /^[a-z0-9_]{1,512}$/;
export const TEMPLATE_BODY_MAX_CHARACTERS = 1024;
export const TEMPLATE_FOOTER_MAX_CHARACTERS = 60;
/** Placeholders `{{1}}`, `{{2}}` … of one template. */
export const TEMPLATE_MAX_PLACEHOLDERS = 10;
/** Languages that a template can be made in here, as the network writes them. */
export const TEMPLATE_LANGUAGES = ["en", "hi"] as const;
/** A rupee in the unit of message prices. */
export const MICRO_RUPEES = 1_000_000;
