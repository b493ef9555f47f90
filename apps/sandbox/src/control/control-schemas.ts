import { z } from "zod";
import { faultSchema } from "../faults/fault-catalogue.ts";
import { readPhone } from "../whatsapp/read-phone.ts";

const username = z.string().regex(/^[a-z0-9._]{1,30}$/);
const phone = z.string().transform((text, context) => {
  const digits = readPhone(text);
  if (digits !== null) return digits;
  context.addIssue("not a phone number");
  return z.NEVER;
});
const tier = z.string().regex(/^TIER_\w+$/);
const shared = {
  name: z.string().trim().min(1).max(100),
  username: username.optional(),
  about: z.string().max(300).default("A sandbox account made for a test"),
  category: z.string().max(60).default("Local business"),
  followers: z.int().min(0).max(1_000_000_000).default(1200),
};

export const newInstagramSchema = z.strictObject({
  ...shared,
  accountType: z.enum(["BUSINESS", "MEDIA_CREATOR", "PERSONAL"]).default("BUSINESS"),
  /** Posts in a rolling day. */
  quotaTotal: z.int().positive().default(50),
});

export const newAccountSchema = z.discriminatedUnion("network", [
  newInstagramSchema.extend({ network: z.literal("instagram") }),
  z.strictObject({
    ...shared,
    network: z.literal("facebook"),
    tasks: z
      .array(z.enum(["ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE"]))
      .default(["ADVERTISE", "ANALYZE", "CREATE_CONTENT", "MESSAGING", "MODERATE", "MANAGE"]),
    /** An Instagram account that is made with the Page and linked to it. */
    instagram: newInstagramSchema.optional(),
  }),
  z.strictObject({
    ...shared,
    network: z.literal("whatsapp"),
    /** Digits with the country code; absent: a free one. */
    phone: phone.optional(),
    /** An existing business account that the number joins. */
    wabaId: z.string().optional(),
    tier: tier.default("TIER_2K"),
    messagesPerSecond: z.int().positive().default(80),
    /** Marketing messages that one person takes in a rolling day. */
    marketingCap: z.int().positive().default(10),
    /** False: it cannot send until it is registered. */
    registered: z.boolean().default(true),
  }),
  z.strictObject({
    ...shared,
    network: z.literal("google-business"),
    /** `accounts/…` that holds the place; absent: one of its own. */
    business: z.string().optional(),
    businessName: z.string().trim().min(1).max(100).optional(),
    locality: z.string().max(60).default("Bengaluru"),
    /** How long the access token in the answer lasts. */
    accessMinutes: z.int().positive().max(525_600).default(60),
    /** False: the place exists but takes no posts, as one that is not verified. */
    takesPosts: z.boolean().default(true),
  }),
]);

export type NewAccountInput = z.input<typeof newAccountSchema>;
export type NewAccount = z.infer<typeof newAccountSchema>;

export const setFaultsSchema = z.array(faultSchema).max(50);

export const setPaceSchema = z.strictObject({ milliseconds: z.int().min(0).max(60_000) });

/** Percent of a rolling hour, as the usage headers tell it; null: what was counted. */
export const setUsageSchema = z
  .strictObject({
    percent: z.int().min(0).max(1000),
    /** Only an account's allowance names them. */
    regainMinutes: z.int().min(0).max(1440).default(0),
  })
  .nullable();

export const webhookSchema = z.strictObject({ url: z.url({ protocol: /^https?$/ }).nullable() });
export const replySchema = z.strictObject({ from: phone, text: z.string().min(1).max(4096) });
export const preferenceSchema = z.strictObject({ person: phone, marketing: z.enum(["stop", "resume"]) });
export const reachSchema = z.strictObject({ person: phone, reachable: z.boolean() });
export const standingSchema = z.strictObject({ quality: z.enum(["GREEN", "YELLOW", "RED"]), tier });
export const accountUpdateSchema = z.strictObject({ event: z.string().regex(/^[A-Z_]+$/) });
export const templateStatusSchema = z.strictObject({
  status: z.enum(["PENDING", "APPROVED", "REJECTED", "PAUSED", "DISABLED"]),
  reason: z.string().nullable().default(null),
});

export const setClockSchema = z.strictObject({
  offsetSeconds: z.number().min(-3_153_600_000).max(3_153_600_000),
});
