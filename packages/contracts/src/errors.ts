/** Every error that may leave a verb. Transports map each code once; an unknown error leaves as INTERNAL. */
export const ErrorCode = {
  UNAUTHENTICATED: "UNAUTHENTICATED",
  FORBIDDEN: "FORBIDDEN",
  NOT_FOUND: "NOT_FOUND",
  INVALID: "INVALID",
  CONFLICT: "CONFLICT",
  LIMIT_EXCEEDED: "LIMIT_EXCEEDED",
  RATE_LIMITED: "RATE_LIMITED",
  UPSTREAM: "UPSTREAM",
} as const;
export type ErrorCode = (typeof ErrorCode)[keyof typeof ErrorCode];

/**
 * What went wrong, as the owner reads it: each key has a sentence with a next step in English and in Hindi.
 * `{name}` parts of those sentences come from the error's parameters.
 */
export const ERROR_KEYS = [
  "internal",
  "invalid-input",
  "unauthenticated",
  "forbidden",
  "not-found",
  "rate-limited", // {seconds}
  "organization-suspended",
  "impersonation-forbidden",
  "email-taken",
  "email-invalid",
  "credentials-wrong",
  "password-too-short", // {min}
  "password-too-long", // {max}
  "password-too-common",
  "password-personal",
  "name-required",
  "email-link-used", // of a mail: it has expired, was used or replaced
  "password-wrong", // the current one, when another is chosen
  "connect-state-invalid",
  "connect-denied",
  "connect-failed",
  "connect-no-accounts",
  "platform-not-configured", // {platform}
  "account-disconnected", // {account}
  "account-needs-reconnect", // {account}
  "account-not-professional",
  "account-missing-permission",
  "account-posts-unavailable",
  "channel-access-ends", // {account} {days}
  "channel-access-refused", // {platform} {account}
  "channel-unclear", // {platform}
  "channel-role-lost", // {platform} {account}
  "channel-page-unlinked", // {account}
  "channel-not-registered", // {account}
  "channel-not-heard", // {platform}
  "channel-quality-low", // {account}
  "channel-quota-low", // {platform} {used} {total}
  "channel-quota-used", // {platform}
  "channel-media-slow", // {platform}
  "channel-media-unreachable", // {platform}
  "media-not-an-image",
  "media-format-unsupported", // {format}
  "media-too-large", // {maxMegabytes}
  "media-too-many-pixels",
  "video-unreadable",
  "video-codec", // {codec}
  "upload-unknown",
  "media-in-use", // {count} {posts}
  "media-in-publishing",
  "media-in-campaign", // {campaign}
  "media-store-full",
  "media-store-unreachable",
  "media-missing", // the bytes of a planned post's picture are gone or damaged
  "media-unreachable", // networks cannot fetch a planned post's picture
  "media-required", // {platform}
  "media-too-many", // {platform} {max}
  "format-unsupported", // {platform} {contentType}
  "picture-too-small", // pixels of the shorter side of what is shown: {platform} {min}
  "picture-unsupported", // a kind of post that takes a video only: {platform}
  "video-unsupported", // {platform}
  "media-mixed", // {platform}
  "video-length", // seconds: {platform} {min} {max} {actual}
  "video-shape", // {platform}
  "video-too-large", // {platform} {maxMegabytes}
  "comment-too-long", // {platform} {max} {actual}
  "link-address-bad", // {platform}
  "event-title-missing", // {platform}
  "event-title-too-long", // {platform} {max} {actual}
  "event-dates-missing", // {platform}
  "event-ends-before-start", // {platform}
  "offer-address-bad", // {platform}
  "button-link-required", // {platform}
  "button-address-bad", // {platform}
  "button-on-offer", // {platform}
  "phone-number-in-text", // {platform}
  "caption-required", // {platform}
  "caption-too-long", // {platform} {max} {actual}
  "hashtags-too-many", // {platform} {max} {actual}
  "mentions-too-many", // {platform} {max} {actual}
  "target-required",
  "time-in-past",
  "time-too-far", // {days}
  "time-does-not-exist", // wall time inside a daylight-saving gap: {zone}
  "zone-unknown", // {zone}
  "not-editable-publishing",
  "not-editable-published",
  "not-scheduled",
  "changed-elsewhere",
  "ai-budget-exhausted", // {resetsOn}
  "ai-unavailable",
  "ai-answer-unusable",
  "platform-rejected", // {platform} {reason}
  "platform-review-rejected", // {platform}
  "platform-rate-limited", // {platform}
  "platform-unreachable", // {platform}
  "platform-account-disabled", // {platform}
  "platform-outcome-unknown", // {platform}
  "phone-invalid",
  "phone-taken",
  "consent-wording-required",
  "consent-in-future",
  "consent-before-stop", // the consent is older than the person's own STOP
  "import-unreadable", // {line}
  "import-empty",
  "import-no-phone-column",
  "import-too-many-rows", // {max}
  "template-name-invalid",
  "template-name-taken",
  "template-placeholders-wrong", // {expected}
  "template-not-approved", // {template}
  "campaign-placeholders-wrong", // {expected}
  "campaign-picture-required",
  "campaign-picture-not-taken",
  "campaign-nobody-agreed",
  "campaign-too-many-people", // {max}
  "campaign-estimate-grew",
  "campaign-not-editable",
  "campaign-quality-low",
  "campaign-template-stopped", // {template}
  "campaign-account-stopped", // {account}
  "campaign-daily-limit", // {people}
  "campaign-paused-by-owner",
  "message-consent-gone",
  "message-opted-out",
  "message-number-unreachable",
  "message-person-limit",
  "message-refused", // {reason}
  "message-outcome-unknown",
  "message-owner-said-absent",
  "no-organization",
  "invitation-unknown",
  "invitation-used",
  "invitation-expired",
  "invitation-revoked",
  "invitation-other-email", // {email}
  "already-member",
  "owner-must-transfer",
  "deletion-leaves-team", // {shops}
  "plan-content-used", // {used} {limit} {renewsOn}
  "plan-members-used", // {used} {limit}
  "plan-accounts-used", // {used} {limit}
] as const;
export type ErrorKey = (typeof ERROR_KEYS)[number];
export type ErrorParameters = Readonly<Record<string, string | number>>;

/** Shape of `error.data.problem` on the wire. `field` names the input it belongs to, where there is one. */
export type Problem = {
  readonly code: ErrorCode;
  readonly key: ErrorKey;
  readonly parameters: ErrorParameters;
  readonly field: string | null;
};
