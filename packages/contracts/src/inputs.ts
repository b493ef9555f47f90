import { z } from "zod";
import {
  businessTypeSchema,
  connectFlowSchema,
  contentGoalSchema,
  contentStatusSchema,
  contentTypeSchema,
  feedPlatformSchema,
  languageSchema,
  localeSchema,
  themeSchema,
  toneSchema,
  visualStyleSchema,
} from "./enum-schemas.ts";
import { IDEA_TAGS, IDEA_TAGS_MAX } from "./ideas.ts";
import { notificationChoicesSchema } from "./notification-inputs.ts";
import { CALL_TO_ACTION, GOOGLE_TOPIC, NO_POST_OPTIONS } from "./post-options.ts";

const id = z.uuid();
const trimmed = (max: number) => z.string().trim().max(max);

export const idInput = z.object({ id });

// Identity. Password and e-mail rules that need a sentence of their own are checked by the verb, not here.
export const signUpInput = z.object({
  name: trimmed(255),
  email: trimmed(255),
  password: z.string().max(1000),
  locale: localeSchema.default("en"),
  timeZone: z.string().max(50).default("Asia/Kolkata"),
  /** The token of a link: she joins that organisation instead of opening a shop. */
  invitation: z.string().max(100).nullable().default(null),
});
export const logInInput = z.object({ email: trimmed(255), password: z.string().max(1000) });
export const switchOrganizationInput = z.object({ organizationId: id });
export const createOrganizationInput = z.object({
  name: trimmed(255).min(1),
  type: businessTypeSchema.nullable(),
  timeZone: z.string().max(50).default("Asia/Kolkata"),
});
export const updateOrganizationInput = z.object({
  name: trimmed(255).min(1).optional(),
  type: businessTypeSchema.optional(),
  timeZone: z.string().max(50).optional(),
  /** What the shop is known for, in the owner's words; goes into every prompt. */
  about: trimmed(600).optional(),
  missedAfterMinutes: z.int().min(5).max(10_080).optional(),
});
export const updatePreferencesInput = z.object({
  language: languageSchema.optional(),
  tone: toneSchema.optional(),
  locale: localeSchema.optional(),
  theme: themeSchema.optional(),
  onboarded: z.boolean().optional(),
  visualStyle: visualStyleSchema.optional(),
  platforms: z.array(feedPlatformSchema).max(4).optional(),
  timeZone: z.string().max(50).optional(),
  emailNotifications: z.boolean().optional(),
  inAppNotifications: z.boolean().optional(),
  /** Kinds not named stay as they are. */
  notifications: notificationChoicesSchema.optional(),
});

// Proof by e-mail. What is wrong with a password has a sentence of its own and is checked by the verb.
const password = z.string().max(1000);
export const emailTokenInput = z.object({ token: z.string().min(1).max(200) });
export const requestPasswordResetInput = z.object({ email: trimmed(255) });
export const resetPasswordInput = emailTokenInput.extend({ password });
export const changePasswordInput = z.object({ current: password, password });
export const deleteAccountInput = z.object({ password });
export const refreshTokenInput = z.object({ refreshToken: z.string().min(1).max(200) });

// Accounts
export const beginConnectInput = z.object({ flow: connectFlowSchema });
export const connectAccountsInput = z.object({
  connectionId: id,
  /** Ids on the network, out of those that the connection found. */
  accountIds: z.array(z.string().min(1).max(255)).min(1).max(50),
});

// Media
export const listMediaInput = z.object({
  cursor: id.nullable().default(null),
  limit: z.int().min(1).max(60).default(30),
});
export const removeMediaInput = z.object({
  id,
  /** Posts that need it become drafts without it. */
  fromPosts: z.boolean().default(false),
});

// Writing
export const writePostInput = z.object({
  about: trimmed(600).min(1),
  goal: contentGoalSchema,
  tone: toneSchema,
  language: languageSchema,
  platforms: z.array(feedPlatformSchema).min(1).max(4),
});

export const suggestIdeasInput = z.object({ tone: toneSchema, language: languageSchema });
export const writeFromPhotoInput = writePostInput.extend({
  mediaId: id,
  /** May be empty: the photo tells enough. */
  about: trimmed(600),
});

// Content
const wallTime = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/);
/** As typed, so that a draft keeps what is not right yet; planning refuses it with a sentence of its own. */
const webAddress = trimmed(2000);
/** Empty until it is chosen. */
const draftTime = z.union([z.literal(""), wallTime]);
const fraction = z.number().min(0).max(1);
/** The part of a picture to show, as fractions of it. */
const cropInput = z.object({
  x: fraction,
  y: fraction,
  width: fraction.refine((share) => share > 0),
  height: fraction.refine((share) => share > 0),
});
export const postOptionsInput = z.object({
  firstComment: trimmed(2200).min(1).nullable().default(null),
  link: webAddress.nullable().default(null),
  google: z
    .object({
      topic: z.enum(GOOGLE_TOPIC),
      event: z.object({ title: trimmed(200), startsAt: draftTime, endsAt: draftTime }).nullable(),
      offer: z
        .object({
          couponCode: trimmed(100).nullable(),
          redeemUrl: webAddress.nullable(),
          terms: trimmed(2000).nullable(),
        })
        .nullable(),
      callToAction: z.object({ action: z.enum(CALL_TO_ACTION), url: webAddress.nullable() }).nullable(),
    })
    .nullable()
    .default(null),
});
export const contentVersionInput = z.object({
  platform: feedPlatformSchema,
  contentType: contentTypeSchema.default("post"),
  options: postOptionsInput.default(NO_POST_OPTIONS),
  /** Media not named here are shown whole. */
  crops: z
    .array(z.object({ mediaId: id, crop: cropInput }))
    .max(10)
    .default([]),
  caption: z.string().max(100_000),
  hashtags: z.array(trimmed(100).min(1)).max(100).default([]),
  socialAccountIds: z.array(id).max(20),
});
export const writingOriginInput = z.object({
  goal: contentGoalSchema,
  tone: toneSchema,
  language: languageSchema,
  visualStyle: visualStyleSchema.nullable().default(null),
  /** The suggested idea that the post began with. */
  idea: z
    .object({ id: z.string().min(1).max(255), tags: z.array(z.enum(IDEA_TAGS)).max(IDEA_TAGS_MAX) })
    .nullable()
    .default(null),
  engagementEstimate: z.int().min(0).max(100).nullable(),
  variants: z
    .array(
      z.object({
        type: z.enum(["caption", "hook", "hashtag"]),
        text: z.string().max(10_000),
        aiModel: z.string().max(50).nullable(),
        engagementEstimate: z.int().min(0).max(100).nullable(),
        selected: z.boolean(),
      }),
    )
    .max(30),
});
export const wallTimeInput = z.object({
  /** Wall time without zone, minutes: `2026-11-24T10:00`. */
  wallTime,
  /** IANA name. */
  timeZone: z.string().max(50),
});
const planInput = wallTimeInput.extend({
  /** Takes the best time of that local day instead; left out, a post keeps what was chosen for it before. */
  bestTime: z.boolean().optional(),
});
/** Saves one idea: one content row for each network. With `groupId` it replaces the unpublished versions of that idea. */
export const saveContentInput = z.object({
  groupId: id.nullable(),
  /** Revision of the group the editor started from; a newer one on the server is a conflict. */
  expectedRevision: z.int().nullable(),
  versions: z.array(contentVersionInput).min(1).max(4),
  mediaIds: z.array(id).max(10),
  origin: writingOriginInput.nullable(),
  /** null saves a draft; "now" publishes at once. */
  when: z.union([planInput, z.literal("now"), z.null()]),
});
export const listContentInput = z.object({
  cursor: z.string().max(200).nullish(),
  limit: z.int().min(1).max(100).default(20),
  statuses: z.array(contentStatusSchema).max(10).nullish(),
  /** Instants, half open: from ≤ t < to, over the scheduled, published or created time. */
  from: z.iso.datetime({ offset: true }).nullish(),
  to: z.iso.datetime({ offset: true }).nullish(),
  order: z.enum(["soonest", "newest"]).default("newest"),
  /** Words that the caption holds, in any letter case. */
  search: trimmed(100).nullish(),
});
export const groupInput = z.object({ groupId: id });

// Scheduling: all act on the whole idea (every network of the group that is not yet out).
export const moveGroupInput = groupInput.extend({ when: planInput });
export const bestTimeInput = z.object({
  /** Local: `2026-11-24`. */
  day: z.iso.date(),
  /** IANA name. */
  timeZone: z.string().max(50),
  /** Where the post is to go. */
  socialAccountIds: z.array(id).min(1).max(80),
});
export const setBestTimeInput = groupInput.extend({ on: z.boolean() });
export const targetInput = z.object({ targetId: id });
export const resolveTargetInput = targetInput.extend({ answer: z.enum(["it-is-there", "it-is-not-there"]) });

export const liveInput = z.object({ lastEventId: z.string().max(40).nullish() });
