import { z } from "zod";
import { idSchema } from "../meta/wire.ts";

/** Envelope of every webhook. Each change is read by itself, so that one of a new shape hides no other. */
export const envelopeSchema = z.object({
  object: z.literal("whatsapp_business_account"),
  entry: z.array(
    z.object({
      id: idSchema,
      changes: z.array(z.object({ field: z.string(), value: z.record(z.string(), z.unknown()) })).catch([]),
    }),
  ),
});

/** Unix seconds, as text or number. */
const secondsSchema = z
  .union([z.string().regex(/^\d+$/).transform(Number), z.number()])
  .transform((seconds) => new Date(seconds * 1000));

export const messagesSchema = z.object({
  metadata: z.object({ phone_number_id: idSchema }),
  statuses: z.array(z.unknown()).catch([]).default([]),
  messages: z.array(z.unknown()).catch([]).default([]),
  /** Of the field `user_preferences`. */
  user_preferences: z.array(z.unknown()).catch([]).default([]),
});

export const statusSchema = z.object({
  id: z.string().min(1),
  status: z.string(),
  timestamp: secondsSchema,
  biz_opaque_callback_data: z.string().nullish(),
  pricing: z
    .object({ billable: z.boolean().optional(), category: z.string().optional() })
    .nullish()
    .catch(null),
  errors: z
    .array(z.object({ code: z.int(), title: z.string().optional(), message: z.string().optional() }))
    .nullish()
    .catch(null),
});

export const inboundSchema = z.object({
  id: z.string().min(1),
  from: z.string().regex(/^\+?\d+$/),
  timestamp: secondsSchema,
  text: z.object({ body: z.string() }).optional().catch(undefined),
  button: z.object({ text: z.string() }).optional().catch(undefined),
  interactive: z
    .object({
      button_reply: z.object({ title: z.string() }).optional(),
      list_reply: z.object({ title: z.string() }).optional(),
    })
    .optional()
    .catch(undefined),
});

export const preferenceSchema = z.object({
  wa_id: z.string().regex(/^\+?\d+$/),
  category: z.string(),
  value: z.string(),
  timestamp: secondsSchema,
});

export const templateChangeSchema = z.object({
  event: z.string(),
  message_template_id: idSchema,
  reason: z.string().nullish(),
});

export const qualityChangeSchema = z.object({
  display_phone_number: z.string(),
  event: z.string().optional(),
  current_limit: z.string().nullish(),
  max_daily_conversations_per_business: z.string().nullish(),
});

export const accountChangeSchema = z.object({ event: z.string() });
