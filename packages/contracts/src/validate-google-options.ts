import type { DraftProblem } from "./draft.ts";
import type { ImplementedPlatform } from "./enums.ts";
import { isWebAddress } from "./is-web-address.ts";
import { EVENT_TITLE_MAX } from "./limits.ts";
import type { GoogleOptions } from "./post-options.ts";

/** What Google would refuse of a post's topic and button. */
export function validateGoogleOptions(platform: ImplementedPlatform, options: GoogleOptions): DraftProblem[] {
  const problems: DraftProblem[] = [];
  const report = (key: DraftProblem["key"], parameters: Record<string, number> = {}) =>
    problems.push({ key, field: "options", parameters: { platform, ...parameters } });

  const { topic, event, offer, callToAction } = options;
  if (topic !== "standard") {
    const actual = [...(event?.title.trim() ?? "")].length;
    if (actual === 0) report("event-title-missing");
    if (actual > EVENT_TITLE_MAX) report("event-title-too-long", { max: EVENT_TITLE_MAX, actual });
    const { startsAt = "", endsAt = "" } = event ?? {};
    if (startsAt === "" || endsAt === "") report("event-dates-missing");
    else if (endsAt <= startsAt) report("event-ends-before-start");
  }
  if (topic === "offer") {
    if (offer?.redeemUrl && !isWebAddress(offer.redeemUrl)) report("offer-address-bad");
    if (callToAction) report("button-on-offer");
  } else if (callToAction && callToAction.action !== "call") {
    if (!callToAction.url) report("button-link-required");
    else if (!isWebAddress(callToAction.url)) report("button-address-bad");
  }
  return problems;
}
