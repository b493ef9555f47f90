import type { CallToAction, GoogleOptions, GoogleTopic } from "@businesspro/contracts/post-options";
import { addressOf } from "./address-of.ts";

/** What she chose for Google, as it stands in the fields; choices of another topic stay until she comes back. */
export type GoogleDraft = {
  topic: GoogleTopic;
  title: string;
  /** Wall times, of which the date or the time may still be missing: `2026-12-01T`. */
  startsAt: string;
  endsAt: string;
  couponCode: string;
  redeemUrl: string;
  terms: string;
  action: CallToAction | null;
  url: string;
};

export const EMPTY_GOOGLE_DRAFT: GoogleDraft = {
  topic: "standard",
  title: "",
  startsAt: "",
  endsAt: "",
  couponCode: "",
  redeemUrl: "",
  terms: "",
  action: null,
  url: "",
};

/** null: a plain update. */
export function googleOptionsOf(draft: GoogleDraft): GoogleOptions | null {
  const { topic, action } = draft;
  if (topic === "standard" && action === null) return null;
  return {
    topic,
    event:
      topic === "standard"
        ? null
        : { title: draft.title.trim(), startsAt: whole(draft.startsAt), endsAt: whole(draft.endsAt) },
    offer:
      topic === "offer"
        ? {
            couponCode: draft.couponCode.trim() || null,
            redeemUrl: addressOf(draft.redeemUrl),
            terms: draft.terms.trim() || null,
          }
        : null,
    callToAction:
      topic === "offer" || action === null
        ? null
        : { action, url: action === "call" ? null : addressOf(draft.url) },
  };
}

export function googleDraftOf(options: GoogleOptions | null): GoogleDraft {
  if (!options) return EMPTY_GOOGLE_DRAFT;
  const { topic, event, offer, callToAction } = options;
  return {
    topic,
    title: event?.title ?? "",
    startsAt: event?.startsAt ?? "",
    endsAt: event?.endsAt ?? "",
    couponCode: offer?.couponCode ?? "",
    redeemUrl: offer?.redeemUrl ?? "",
    terms: offer?.terms ?? "",
    action: callToAction?.action ?? null,
    url: callToAction?.url ?? "",
  };
}

function whole(moment: string): string {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(moment) ? moment : "";
}
