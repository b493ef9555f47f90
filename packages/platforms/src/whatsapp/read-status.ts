import type { z } from "zod";
import type { MessagingEvent } from "../messaging.ts";
import { PlatformError } from "../platform-error.ts";
import type { statusSchema } from "./webhook-wire.ts";
import { findWhatsappError } from "./whatsapp-errors.ts";

const STATUSES = {
  sent: "sent",
  delivered: "delivered",
  read: "read",
  failed: "failed",
  played: "read",
} as const;

/** What became of one message; null for a word that is not known. */
export function readStatus(
  phoneNumberId: string,
  wire: z.output<typeof statusSchema>,
  now: Date,
): MessagingEvent | null {
  const word = wire.status.toLowerCase();
  if (!Object.hasOwn(STATUSES, word)) return null;
  const status = STATUSES[word as keyof typeof STATUSES];
  return {
    type: "status",
    phoneNumberId,
    messageId: wire.id,
    reference: wire.biz_opaque_callback_data || null,
    status,
    at: wire.timestamp,
    failure: status === "failed" ? failureOf(wire.errors?.[0]?.code ?? null, now) : null,
    billable: wire.pricing?.billable ?? null,
    category: wire.pricing?.category?.toLowerCase() ?? null,
  };
}

/** The network took the message and gave it up; only an answer to the call itself asks for another try. */
function failureOf(code: number | null, now: Date): PlatformError {
  const name = code === null ? "failed" : String(code);
  const row = findWhatsappError(name);
  const kind = row && row.kind !== "transient" && row.kind !== "outcome-unknown" ? row.kind : "rejected";
  return new PlatformError(kind, name, `the network gave the message up with ${name}`, {
    retryAt: kind === "rate-limited" ? new Date(now.getTime() + (row?.seconds ?? 0) * 1000) : null,
    refusal: row?.refusal ?? { scope: "person", reason: "other", pausesCampaign: false },
  });
}
