import type { GoogleOptions } from "@businesspro/contracts/post-options";
import type { GoogleExtras } from "@businesspro/ui/google-extras";
import { GoogleCard, type NetworkCardProps } from "@businesspro/ui/network-card";
import { type Format, useFormat } from "../lib/format.ts";
import { useTexts } from "../lib/texts.ts";
import type { GoogleTexts } from "../texts/google.en.ts";
import { googleTexts } from "../texts/google.ts";

/** A Google post with its topic and button in the owner's language. */
export default function GooglePreview({
  google,
  ...card
}: Omit<NetworkCardProps, "google"> & { google: GoogleOptions }) {
  const texts = useTexts(googleTexts);
  const format = useFormat();
  return <GoogleCard {...card} google={extrasOf(google, texts, format)} />;
}

function extrasOf(options: GoogleOptions, texts: GoogleTexts, format: Format): GoogleExtras {
  const { event, offer, callToAction } = options;
  const hasDates = event !== null && event.startsAt !== "" && event.endsAt !== "";
  return {
    headline: event && {
      title: event.title || texts.untitled,
      when:
        hasDates && event.startsAt < event.endsAt
          ? format.wallTimes(event.startsAt, event.endsAt)
          : texts.noDates,
    },
    ticket: [
      ...(offer?.couponCode ? [texts.couponShown(offer.couponCode)] : []),
      ...(offer?.redeemUrl ? [texts.redeemShown] : []),
    ],
    terms: offer?.terms ?? "",
    button: callToAction && texts.actions[callToAction.action],
  };
}
