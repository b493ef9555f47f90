/** Every step a target's timeline can show. The web has a sentence for each in every language. */
export const TIMELINE_STEPS = [
  "scheduled", // {wallTime} {timeZone}
  "moved", // {wallTime} {timeZone}
  "cancelled",
  "publish-now",
  "media-warning", // {key}
  "media-back",
  "account-warning", // {key} {account} {platform}: as the account stands, the post would fail
  "started",
  "media-sent", // the network took the picture
  "media-processing",
  "sending", // the one visible call is about to leave
  "accepted", // {postId}
  "in-review", // the network has the post and decides whether to show it
  "checking", // the answer was lost; we look at the network
  "found-live",
  "found-absent",
  "published",
  "link-found",
  "retry-later", // {at} {key}
  "failed", // {key}
  "missed", // {minutes}
  "needs-review",
  "resumed", // a worker died and another went on
  "owner-said-live",
  "owner-said-absent",
  "comment-written",
  "comment-failed", // {reason}
  "metrics-synced",
] as const;
export type TimelineStep = (typeof TIMELINE_STEPS)[number];
