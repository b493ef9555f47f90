import { z } from "zod";

const text = (max: number) => z.string().max(max);
const date = z.strictObject({
  year: z.int().min(1).max(9999),
  month: z.int().min(1).max(12),
  day: z.int().min(1).max(31),
});
const time = z.strictObject({
  hours: z.int().min(0).max(24).default(0),
  minutes: z.int().min(0).max(59).default(0),
  seconds: z.int().min(0).max(59).default(0),
  nanos: z.int().min(0).default(0),
});
const webAddress = z.url({ protocol: /^https?$/ });

/** The body of a post; what is not here is refused as Google refuses names that it does not know. */
export const localPostSchema = z.strictObject({
  languageCode: text(35).default("en"),
  summary: text(1500).default(""),
  topicType: z.enum(["STANDARD", "EVENT", "OFFER"]),
  event: z
    .strictObject({
      title: z.string().min(1).max(58),
      schedule: z.strictObject({ startDate: date, startTime: time, endDate: date, endTime: time }),
    })
    .optional(),
  offer: z
    .strictObject({
      couponCode: text(58).optional(),
      redeemOnlineUrl: webAddress.optional(),
      termsConditions: text(5000).optional(),
    })
    .optional(),
  callToAction: z
    .strictObject({
      actionType: z.enum(["BOOK", "ORDER", "SHOP", "LEARN_MORE", "SIGN_UP", "CALL"]),
      url: webAddress.optional(),
    })
    .optional(),
  media: z
    .array(z.strictObject({ mediaFormat: z.enum(["PHOTO", "VIDEO"]), sourceUrl: z.string() }))
    .default([]),
});
export type LocalPostBody = z.infer<typeof localPostSchema>;
