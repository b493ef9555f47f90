/**
 * Wall date and time without zone, minutes: `2026-11-24T10:00`, or empty in a draft. Google takes no zone: the place's
 * own counts.
 */
type WallTime = string;

/** What the button of a Google post does. `CALL` dials the place's own number; the others need an address. */
export const CALL_TO_ACTION = {
  BOOK: "book",
  ORDER: "order",
  SHOP: "shop",
  LEARN_MORE: "learn-more",
  SIGN_UP: "sign-up",
  CALL: "call",
} as const;
export type CallToAction = (typeof CALL_TO_ACTION)[keyof typeof CALL_TO_ACTION];

export const GOOGLE_TOPIC = { STANDARD: "standard", EVENT: "event", OFFER: "offer" } as const;
export type GoogleTopic = (typeof GOOGLE_TOPIC)[keyof typeof GOOGLE_TOPIC];

export type GoogleOptions = {
  topic: GoogleTopic;
  /** Events and offers: what it is called and how long it lasts. */
  event: { title: string; startsAt: WallTime; endsAt: WallTime } | null;
  offer: { couponCode: string | null; redeemUrl: string | null; terms: string | null } | null;
  /** Not on offers. `url` is null for `call` only. */
  callToAction: { action: CallToAction; url: string | null } | null;
};

/** Choices that belong to one network's version of an idea; each network reads its own. */
export type PostOptions = {
  /** Instagram: written under the post once it is out. */
  firstComment: string | null;
  /** Facebook: the page that a post without pictures links to. */
  link: string | null;
  google: GoogleOptions | null;
};

export const NO_POST_OPTIONS: PostOptions = { firstComment: null, link: null, google: null };
