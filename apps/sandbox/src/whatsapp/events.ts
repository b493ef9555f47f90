import type { Message } from "../store/messages.ts";
import type { SenderNumber } from "../store/numbers.ts";
import type { Template, TemplateStatus } from "../store/templates.ts";
import type { NewWebhookEvent } from "../webhooks/open-webhooks.ts";
import { describeFailure } from "./whatsapp-errors.ts";

const seconds = (milliseconds: number) => String(Math.floor(milliseconds / 1000));

const messages = (number: SenderNumber, value: object, delayMs: number): NewWebhookEvent => ({
  wabaId: number.waba_id,
  field: "messages",
  value: {
    messaging_product: "whatsapp",
    metadata: { display_phone_number: number.phone, phone_number_id: number.account_id },
    ...value,
  },
  delayMs,
});

export type StatusWord = "sent" | "delivered" | "read" | "failed";

/** What became of a message, with our reference and, once it is sent, its price. */
export function statusEvent(
  number: SenderNumber,
  message: Omit<Message, "sequence">,
  status: StatusWord,
  delayMs: number,
): NewWebhookEvent {
  const category = message.category?.toLowerCase() ?? "service";
  const billable = message.category !== null;
  const failure = message.failure === null ? null : describeFailure(message.failure);
  const entry = {
    id: message.id,
    status,
    timestamp: seconds(message.created_at + delayMs),
    recipient_id: message.person,
    ...(message.reference !== null && { biz_opaque_callback_data: message.reference }),
    ...(status === "failed"
      ? {
          errors: [
            {
              code: message.failure,
              title: failure?.title,
              message: failure?.title,
              error_data: { details: failure?.details },
            },
          ],
        }
      : {
          pricing: {
            billable,
            pricing_model: "PMP",
            type: billable ? "regular" : "free_customer_service",
            category,
          },
        }),
  };
  return messages(number, { statuses: [entry] }, delayMs);
}

/** A person wrote to the number. */
export const inboundEvent = (number: SenderNumber, message: Omit<Message, "sequence">): NewWebhookEvent =>
  messages(
    number,
    {
      contacts: [{ profile: { name: `Person ${message.person.slice(-4)}` }, wa_id: message.person }],
      messages: [
        {
          from: message.person,
          id: message.id,
          timestamp: seconds(message.created_at),
          type: "text",
          text: { body: message.text },
        },
      ],
    },
    0,
  );

/** A person used the switch for offers. */
export const preferenceEvent = (
  number: SenderNumber,
  person: string,
  value: "stop" | "resume",
  at: number,
): NewWebhookEvent => ({
  ...messages(
    number,
    {
      contacts: [{ profile: { name: `Person ${person.slice(-4)}` }, wa_id: person }],
      user_preferences: [
        {
          wa_id: person,
          detail: `User requested to ${value} marketing messages`,
          category: "marketing_messages",
          value,
          timestamp: Math.floor(at / 1000),
        },
      ],
    },
    0,
  ),
  field: "user_preferences",
});

export const templateEvent = (
  template: Pick<Template, "id" | "waba_id" | "name" | "language">,
  status: TemplateStatus,
  reason: string | null,
  delayMs: number,
): NewWebhookEvent => ({
  wabaId: template.waba_id,
  field: "message_template_status_update",
  value: {
    event: status,
    message_template_id: template.id,
    message_template_name: template.name,
    message_template_language: template.language,
    reason: reason ?? "NONE",
  },
  delayMs,
  subject: template.id,
});

export const qualityEvent = (number: SenderNumber, event: "FLAGGED" | "UNFLAGGED"): NewWebhookEvent => ({
  wabaId: number.waba_id,
  field: "phone_number_quality_update",
  value: {
    display_phone_number: number.phone,
    event,
    current_limit: number.tier,
    max_daily_conversations_per_business: number.tier,
  },
  delayMs: 0,
});

export const accountEvent = (wabaId: string, event: string): NewWebhookEvent => ({
  wabaId,
  field: "account_update",
  value: { event },
  delayMs: 0,
});
