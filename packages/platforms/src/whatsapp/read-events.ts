import type { z } from "zod";
import type { MessagingEvent } from "../messaging.ts";
import { readAccountChange } from "./read-account-change.ts";
import { readStatus } from "./read-status.ts";
import {
  envelopeSchema,
  inboundSchema,
  messagesSchema,
  preferenceSchema,
  statusSchema,
} from "./webhook-wire.ts";

/** Events of one delivery, in its order. Whatever is of a new shape is left out, its neighbours are not. */
export function readEvents(body: unknown, now: Date): MessagingEvent[] {
  const envelope = envelopeSchema.safeParse(body).data;
  return (envelope?.entry ?? []).flatMap(({ id, changes }) =>
    changes.flatMap(({ field, value }) =>
      field === "messages" || field === "user_preferences"
        ? readPeople(value, now)
        : (readAccountChange(id, field, value) ?? []),
    ),
  );
}

function readPeople(value: unknown, now: Date): MessagingEvent[] {
  const wire = messagesSchema.safeParse(value).data;
  if (!wire) return [];
  const phoneNumberId = wire.metadata.phone_number_id;
  return [
    ...parseEach(statusSchema, wire.statuses).flatMap(
      (status) => readStatus(phoneNumberId, status, now) ?? [],
    ),
    ...parseEach(inboundSchema, wire.messages).map((message) => toMessage(phoneNumberId, message)),
    ...parseEach(preferenceSchema, wire.user_preferences).flatMap(
      (preference) => toPreference(phoneNumberId, preference) ?? [],
    ),
  ];
}

function parseEach<T>(schema: z.ZodType<T>, values: readonly unknown[]): T[] {
  return values.flatMap((value) => {
    const parsed = schema.safeParse(value);
    return parsed.success ? [parsed.data] : [];
  });
}

function toMessage(phoneNumberId: string, wire: z.output<typeof inboundSchema>): MessagingEvent {
  const tapped = wire.interactive?.button_reply?.title ?? wire.interactive?.list_reply?.title;
  const text = wire.text?.body ?? wire.button?.text ?? tapped ?? null;
  return {
    type: "message",
    phoneNumberId,
    messageId: wire.id,
    from: toE164(wire.from),
    text,
    at: wire.timestamp,
  };
}

function toPreference(phoneNumberId: string, wire: z.output<typeof preferenceSchema>): MessagingEvent | null {
  if (!wire.category.startsWith("marketing")) return null;
  if (wire.value !== "stop" && wire.value !== "resume") return null;
  const person = toE164(wire.wa_id);
  return { type: "preference", phoneNumberId, person, marketing: wire.value, at: wire.timestamp };
}

/** The network writes numbers without the plus. */
const toE164 = (number: string) => `+${number.replace(/^\+/, "")}`;
