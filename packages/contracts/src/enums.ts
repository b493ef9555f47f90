/** Closed vocabularies of the data specification. No zod here: browsers import this file on every page. */
export const BusinessType = {
  CAFE: "cafe",
  KIRANA: "kirana",
  SALON: "salon",
  GYM: "gym",
  CLINIC: "clinic",
  RESTAURANT: "restaurant",
  BOUTIQUE: "boutique",
  TEA_SHOP: "tea-shop",
} as const;
export type BusinessType = (typeof BusinessType)[keyof typeof BusinessType];

/** Every network of the specification; those with an adapter are `ImplementedPlatform`. */
export const Platform = {
  INSTAGRAM: "instagram",
  FACEBOOK: "facebook",
  WHATSAPP: "whatsapp",
  GOOGLE_BUSINESS: "google-business",
} as const;
export type Platform = (typeof Platform)[keyof typeof Platform];

/** Networks that show posts in a feed: what a post can be written for. */
export const FEED_PLATFORMS = [Platform.INSTAGRAM, Platform.FACEBOOK, Platform.GOOGLE_BUSINESS] as const;
export type FeedPlatform = (typeof FEED_PLATFORMS)[number];

/** WhatsApp has no feed: its messages go to people, from templates (see campaigns). */
export const IMPLEMENTED_PLATFORMS = [...FEED_PLATFORMS, Platform.WHATSAPP] as const;
export type ImplementedPlatform = (typeof IMPLEMENTED_PLATFORMS)[number];

/** The ways an owner can grant access; one network may offer several. */
export const ConnectFlow = {
  INSTAGRAM_LOGIN: "instagram-login",
  FACEBOOK_LOGIN: "facebook-login",
  WHATSAPP_SIGNUP: "whatsapp-signup",
  GOOGLE_LOGIN: "google-login",
} as const;
export type ConnectFlow = (typeof ConnectFlow)[keyof typeof ConnectFlow];

export const ContentStatus = {
  DRAFT: "draft",
  SCHEDULED: "scheduled",
  PUBLISHING: "publishing",
  PUBLISHED: "published",
  PARTIALLY_PUBLISHED: "partially_published",
  FAILED: "failed",
} as const;
export type ContentStatus = (typeof ContentStatus)[keyof typeof ContentStatus];

export const ContentType = { POST: "post", STORY: "story", REEL: "reel" } as const;
export type ContentType = (typeof ContentType)[keyof typeof ContentType];

export const ScheduleStatus = {
  SCHEDULED: "scheduled",
  PROCESSING: "processing",
  COMPLETED: "completed",
  CANCELLED: "cancelled",
  FAILED: "failed",
} as const;
export type ScheduleStatus = (typeof ScheduleStatus)[keyof typeof ScheduleStatus];

/** A target is one content on one social account: the unit of publishing (`publish_history`). */
export const TargetStatus = {
  QUEUED: "queued",
  PUBLISHING: "publishing",
  PUBLISHED: "published",
  FAILED: "failed",
  MISSED: "missed",
  CANCELLED: "cancelled",
  NEEDS_REVIEW: "needs_review",
} as const;
export type TargetStatus = (typeof TargetStatus)[keyof typeof TargetStatus];

/** Where inside `publishing` a target is. */
export const PublishPhase = {
  PREPARING: "preparing",
  COMMITTING: "committing",
  CONFIRMING: "confirming",
} as const;
export type PublishPhase = (typeof PublishPhase)[keyof typeof PublishPhase];

/** What is wrong with media that a post counts on: not in the store, other bytes than stored, or not to be fetched. */
export const MediaFault = { MISSING: "missing", DAMAGED: "damaged", UNREACHABLE: "unreachable" } as const;
export type MediaFault = (typeof MediaFault)[keyof typeof MediaFault];

export const ContentGoal = {
  PROMOTION: "promotion",
  AWARENESS: "awareness",
  ENGAGEMENT: "engagement",
  FESTIVAL: "festival",
  OFFER: "offer",
} as const;
export type ContentGoal = (typeof ContentGoal)[keyof typeof ContentGoal];

export const Tone = {
  FRIENDLY: "friendly",
  PROFESSIONAL: "professional",
  FUN: "fun",
  MINIMAL: "minimal",
} as const;
export type Tone = (typeof Tone)[keyof typeof Tone];

export const Language = { ENGLISH: "english", HINDI: "hindi", HINGLISH: "hinglish" } as const;
export type Language = (typeof Language)[keyof typeof Language];

export const VisualStyle = { CLEAN: "clean", FESTIVE: "festive", MODERN: "modern", BOLD: "bold" } as const;
export type VisualStyle = (typeof VisualStyle)[keyof typeof VisualStyle];

export const VariantType = { CAPTION: "caption", HOOK: "hook", HASHTAG: "hashtag" } as const;
export type VariantType = (typeof VariantType)[keyof typeof VariantType];

/** Keys of the model registry; what they resolve to is configuration. */
export const AiModelKey = {
  HEAVY_MODEL: "HEAVY_MODEL",
  LIGHT_MODEL: "LIGHT_MODEL",
  VISION_MODEL: "VISION_MODEL",
} as const;
export type AiModelKey = (typeof AiModelKey)[keyof typeof AiModelKey];

export const CostBucket = { LOW: "low", MEDIUM: "medium", HIGH: "high" } as const;
export type CostBucket = (typeof CostBucket)[keyof typeof CostBucket];

export const Role = { OWNER: "owner", ADMIN: "admin", MEMBER: "member" } as const;
export type Role = (typeof Role)[keyof typeof Role];

export const Plan = { FREE: "free", BASIC: "basic", PREMIUM: "premium" } as const;
export type Plan = (typeof Plan)[keyof typeof Plan];

/** Language of the interface, not of the posts. */
export const Locale = { ENGLISH: "en", HINDI: "hi" } as const;
export type Locale = (typeof Locale)[keyof typeof Locale];

export const Theme = { LIGHT: "light", DARK: "dark", SYSTEM: "system" } as const;
export type Theme = (typeof Theme)[keyof typeof Theme];

/** Why a call to a network failed, as far as publishing cares. */
export const PlatformErrorKind = {
  REAUTH: "reauth",
  RATE_LIMITED: "rate-limited",
  REJECTED: "rejected",
  TRANSIENT: "transient",
  OUTCOME_UNKNOWN: "outcome-unknown",
  ACCOUNT_DISABLED: "account-disabled",
} as const;
export type PlatformErrorKind = (typeof PlatformErrorKind)[keyof typeof PlatformErrorKind];
