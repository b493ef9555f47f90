import type { CallToAction, GoogleTopic } from "@businesspro/contracts/post-options";

const topics: Record<GoogleTopic, string> = { standard: "Update", event: "Event", offer: "Offer" };
const topicHints: Record<GoogleTopic, string> = {
  standard: "News from the shop, shown with your profile.",
  event: "Something that happens on a day, shown until it is over.",
  offer: "A discount or a gift for some days, shown until it ends.",
};
/** As Google itself writes them on the button. */
const actions: Record<CallToAction, string> = {
  book: "Book",
  order: "Order online",
  shop: "Buy",
  "learn-more": "Learn more",
  "sign-up": "Sign up",
  call: "Call now",
};

const en = {
  title: "On Google",
  topic: "What is it?",
  topics,
  topicHints,
  eventTitle: "Name of the event",
  eventTitleHint: "Stands large above the text: “Diwali mela at our shop”.",
  offerTitle: "The offer in a few words",
  offerTitleHint: "Stands large above the text: “20% off on all sarees”.",
  count: (used: string, max: string) => `${used} of ${max}`,
  starts: "From",
  ends: "Until",
  date: "Date",
  time: "Time",
  zone: "The clock at your shop counts.",
  coupon: "Coupon code",
  couponHint: "If people have to say or type one. May stay empty.",
  couponShown: (code: string) => `Code ${code}`,
  redeem: "Where to use it online",
  redeemShown: "Redeem online",
  terms: "Conditions",
  button: "Button under the post",
  noButton: "No button",
  actions,
  callHint: "Dials the phone number of your Google profile.",
  buttonAddress: "What the button opens",
  buttonAddressHint: "The web page for booking, ordering or reading on.",
  untitled: "Without a name yet",
  noDates: "Dates are missing",
};

export type GoogleTexts = typeof en;
export default en;
