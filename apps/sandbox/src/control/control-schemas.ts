import { z } from "zod";
import { faultSchema } from "../faults/fault-catalogue.ts";

const username = z.string().regex(/^[a-z0-9._]{1,30}$/);
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

export const setClockSchema = z.strictObject({
  offsetSeconds: z.number().min(-3_153_600_000).max(3_153_600_000),
});
