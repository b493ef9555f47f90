/** What stands behind a refusal: one person, the template, the number that sends, or everything of the account. */
export type RefusalScope = "person" | "template" | "sender" | "account";

/** Why a network did not deliver a message, as far as a campaign cares. */
export type RefusalReason =
  /** She switched off offers: her consent ends. */
  | "opted-out"
  /** Not on the network, or cannot be reached there. */
  | "unreachable"
  /** The business blocked her. */
  | "blocked-by-us"
  /** The network shows no more offers to her for now. */
  | "person-limit"
  /** The network keeps offers from a share of people, to measure. */
  | "experiment"
  /** She has not written within a day, and the message was no template. */
  | "window-closed"
  /** Too many messages to one person in a short time. */
  | "pair-limit"
  /** Too many messages a second. */
  | "throughput"
  /** Too many calls. */
  | "call-limit"
  | "network-trouble"
  | "access"
  /** People blocked or reported the number. */
  | "spam"
  | "account-locked"
  /** The business may not write to people in that country. */
  | "country"
  | "picture"
  /** A value of this one message is not taken. */
  | "message-invalid"
  /** Wrong number or form of values, or no such template. */
  | "template-invalid"
  | "template-paused"
  | "template-disabled"
  /** The network has no way to be paid. */
  | "billing"
  | "number-unregistered"
  /** The network's code is new to us. */
  | "other";

/** Beside `kind`, which decides about this one message: what a refusal means for the others of its campaign. */
export type MessageRefusal = {
  scope: RefusalScope;
  reason: RefusalReason;
  /** True: the others would be refused the same way; the campaign waits until somebody has put it right. */
  pausesCampaign: boolean;
};
