import type { MessagingEvent } from "../messaging.ts";
import { toTemplateStatus } from "./template-wire.ts";
import { toDailyPeople } from "./to-daily-people.ts";
import { accountChangeSchema, qualityChangeSchema, templateChangeSchema } from "./webhook-wire.ts";

const FLAGS: Readonly<Record<string, boolean>> = { FLAGGED: true, UNFLAGGED: false };
const ACCOUNT_STATES: Readonly<Record<string, "restricted" | "disabled" | "restored">> = {
  ACCOUNT_RESTRICTION: "restricted",
  ACCOUNT_VIOLATION: "restricted",
  DISABLED_UPDATE: "disabled",
  ACCOUNT_DELETED: "disabled",
  ACCOUNT_OFFBOARDED: "disabled",
  PARTNER_REMOVED: "disabled",
  ACCOUNT_RECONNECTED: "restored",
};

/** A change of a template, a number's standing or the business account; null for what is not understood. */
export function readAccountChange(businessId: string, field: string, value: unknown): MessagingEvent | null {
  switch (field) {
    case "message_template_status_update": {
      const wire = templateChangeSchema.safeParse(value).data;
      if (!wire) return null;
      const reason = !wire.reason || wire.reason === "NONE" ? null : wire.reason;
      const status = toTemplateStatus(wire.event);
      return { type: "template", businessId, templateId: wire.message_template_id, status, reason };
    }
    case "phone_number_quality_update": {
      const wire = qualityChangeSchema.safeParse(value).data;
      if (!wire) return null;
      const tier = wire.max_daily_conversations_per_business ?? wire.current_limit;
      return {
        type: "quality",
        businessId,
        displayPhoneNumber: wire.display_phone_number,
        isFlagged: FLAGS[wire.event?.toUpperCase() ?? ""] ?? null,
        dailyPeople: tier ? toDailyPeople(tier) : null,
      };
    }
    case "account_update": {
      const wire = accountChangeSchema.safeParse(value).data;
      const state = wire && ACCOUNT_STATES[wire.event.toUpperCase()];
      return state ? { type: "account", businessId, state } : null;
    }
    default:
      return null;
  }
}
