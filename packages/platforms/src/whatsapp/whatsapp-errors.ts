import type { PlatformErrorKind } from "@businesspro/contracts/enums";
import type { MessageRefusal, RefusalReason, RefusalScope } from "../message-refusal.ts";
import { findGraphError, type GraphErrorRow, type GraphErrorTable } from "../meta/graph-errors.ts";

const HOUR = 3600;

function row(
  kind: PlatformErrorKind,
  scope: RefusalScope,
  reason: RefusalReason,
  options: { pauses?: true; seconds?: number; unclearOnCommit?: true } = {},
): GraphErrorRow & { refusal: MessageRefusal } {
  const { pauses, seconds, unclearOnCommit } = options;
  return {
    kind,
    ...(seconds !== undefined && { seconds }),
    // An answer that names one of the network's own codes never comes with a message id: nothing was sent.
    ...(unclearOnCommit ? { unclearOnCommit } : { certain: true as const }),
    refusal: { scope, reason, pausesCampaign: pauses === true },
  };
}

const access = row("reauth", "account", "access", { pauses: true });
const callLimit = row("rate-limited", "account", "call-limit", { seconds: 300 });
const trouble = row("transient", "account", "network-trouble");
const unclear = row("transient", "account", "network-trouble", { unclearOnCommit: true });
const spam = row("rejected", "sender", "spam", { pauses: true });
const locked = row("account-disabled", "account", "account-locked", { pauses: true });
const picture = row("rejected", "template", "picture", { pauses: true });
const messageInvalid = row("rejected", "person", "message-invalid");
const templateInvalid = row("rejected", "template", "template-invalid", { pauses: true });
const unregistered = row("account-disabled", "sender", "number-unregistered", { pauses: true });
const unreachable = row("rejected", "person", "unreachable");

/** By code without subcode; the WhatsApp Cloud API seldom has one. Source: Cloud API error codes. */
export const WHATSAPP_ERROR_ROWS: Readonly<Record<string, GraphErrorRow & { refusal: MessageRefusal }>> = {
  // Access.
  "0": access,
  "3": access,
  "10": access,
  "102": access,
  "190": access,
  "200-299": access,
  "131005": access,

  // Throttles: nothing was taken.
  "4": callLimit,
  "80007": callLimit,
  "80008": callLimit, // the Graph's own page calls 80007 so
  "130429": row("rate-limited", "sender", "throughput", { seconds: 5 }),
  "131056": row("rate-limited", "person", "pair-limit", { seconds: 6 }),

  // The network's own trouble. The first three come with no message id.
  "131000": trouble,
  "131016": trouble,
  "131057": trouble,
  "1": unclear,
  "2": unclear,
  "-1": unclear,

  // Blocks of the business.
  "131048": spam,
  "131064": spam,
  "368": locked,
  "131031": locked,
  "130497": row("rejected", "account", "country", { pauses: true }),

  // One person.
  "131049": row("rate-limited", "person", "person-limit", { seconds: 24 * HOUR }),
  "130472": row("rejected", "person", "experiment"),
  "131050": row("rejected", "person", "opted-out"),
  "131026": unreachable,
  "131021": unreachable, // the number is the sender's own
  "130403": row("rejected", "person", "blocked-by-us"),
  "131047": row("rejected", "person", "window-closed"),

  // The message.
  "131052": picture,
  "131053": picture,
  "131051": templateInvalid,
  "131008": templateInvalid,
  "131009": messageInvalid,
  "100": messageInvalid,

  // The template.
  "132000": templateInvalid,
  "132001": templateInvalid,
  "132005": templateInvalid,
  "132007": templateInvalid,
  "132012": templateInvalid,
  "132018": templateInvalid,
  "132015": row("rejected", "template", "template-paused", { pauses: true }),
  "132016": row("rejected", "template", "template-disabled", { pauses: true }),

  // What the owner has to settle with the network.
  "131042": row("rejected", "account", "billing", { pauses: true }),
  "131045": unregistered,
  "133010": unregistered,
  "33": unregistered,
  "100/33": unregistered,
};

/** Codes of the Cloud API's own range are refusals even when they are new. */
const OWN_RANGE = /^13\d{4}$/;
const unknownRefusal = row("rejected", "person", "other");

/** The row of a code as `PlatformError.code` writes it, or null when nothing is known of it. */
export function findWhatsappError(code: string): GraphErrorRow | null {
  const [main = ""] = code.split("/");
  const number = Number(main);
  const keys = [code, main, ...(number >= 200 && number <= 299 ? ["200-299"] : [])];
  for (const key of keys) {
    const found = WHATSAPP_ERROR_ROWS[key];
    if (found) return found;
  }
  return OWN_RANGE.test(main) ? unknownRefusal : findGraphError(code);
}

export const WHATSAPP_ERRORS: GraphErrorTable = { find: findWhatsappError };
