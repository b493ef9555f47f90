import type { GoogleOptions } from "@businesspro/contracts/post-options";
import type { PostPayload } from "../contract.ts";
import { PlatformError } from "../platform-error.ts";

export type TopicType = "STANDARD" | "EVENT" | "OFFER";

const TOPIC_TYPES = { standard: "STANDARD", event: "EVENT", offer: "OFFER" } as const;

export function topicTypeOf({ options }: PostPayload): TopicType {
  return TOPIC_TYPES[options.google?.topic ?? "standard"];
}

/**
 * The body of a post as the API takes it.
 * @throws PlatformError `rejected` for what Google would answer with 500 or misread
 */
export function buildLocalPost(post: PostPayload): Record<string, unknown> {
  const { google } = post.options;
  const topicType = topicTypeOf(post);
  const [picture, ...others] = post.media;
  if (others.length > 0 || (picture && picture.kind !== "image"))
    throw new PlatformError("rejected", "media-unsupported", "Google takes one picture and no video");
  if (topicType !== "STANDARD" && !google?.event)
    throw new PlatformError("rejected", "event-missing", "an event or offer has neither title nor time");
  return {
    languageCode: /\p{Script=Devanagari}/u.test(post.text) ? "hi" : "en",
    summary: post.text,
    topicType,
    ...(picture && { media: [{ mediaFormat: "PHOTO", sourceUrl: picture.url }] }),
    ...(topicType !== "STANDARD" && google?.event && { event: eventOf(google.event) }),
    ...(topicType === "OFFER" && google?.offer && { offer: offerOf(google.offer) }),
    // An offer has a button of its own.
    ...(topicType !== "OFFER" && google?.callToAction && { callToAction: buttonOf(google.callToAction) }),
  };
}

/** All four parts always: the API was seen to refuse an event without the times that its description calls optional. */
function eventOf({ title, startsAt, endsAt }: NonNullable<GoogleOptions["event"]>) {
  const [start, end] = [wallTimeOf(startsAt), wallTimeOf(endsAt)];
  return {
    title,
    schedule: { startDate: start.date, startTime: start.time, endDate: end.date, endTime: end.time },
  };
}

function wallTimeOf(wallTime: string) {
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = wallTime.split(/\D/).map(Number);
  return { date: { year, month, day }, time: { hours, minutes, seconds: 0, nanos: 0 } };
}

function offerOf({ couponCode, redeemUrl, terms }: NonNullable<GoogleOptions["offer"]>) {
  return {
    ...(couponCode && { couponCode }),
    ...(redeemUrl && { redeemOnlineUrl: redeemUrl }),
    ...(terms && { termsConditions: terms }),
  };
}

/** `CALL` dials the place's own number and is refused with an address. */
function buttonOf({ action, url }: NonNullable<GoogleOptions["callToAction"]>) {
  const actionType = action.toUpperCase().replace("-", "_");
  return action === "call" || url === null ? { actionType } : { actionType, url };
}
