/** Occasions of which people are told. */
export const NotificationKind = {
  POST_FAILED: "post-failed",
  POST_MISSED: "post-missed",
  POST_REVIEW: "post-review",
  ACCOUNT_DISCONNECTED: "account-disconnected",
  INVITATION: "invitation",
} as const;
export type NotificationKind = (typeof NotificationKind)[keyof typeof NotificationKind];

/** Those that a person may choose to hear of or not; an invitation comes from a person and always arrives. */
export const CHOOSABLE_KINDS = [
  NotificationKind.POST_FAILED,
  NotificationKind.POST_MISSED,
  NotificationKind.POST_REVIEW,
  NotificationKind.ACCOUNT_DISCONNECTED,
] as const;
export type ChoosableKind = (typeof CHOOSABLE_KINDS)[number];

/** How somebody wants to hear of one kind. What is not said is wanted. */
export type NotificationChoice = { inApp?: boolean; email?: boolean };
export type NotificationChoices = { [Kind in ChoosableKind]?: NotificationChoice };
