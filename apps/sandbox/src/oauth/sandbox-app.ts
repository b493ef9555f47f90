/** The one app that is registered on the sandbox network, in all log-in flows. These are no secrets: nothing here is real. */
export const SANDBOX_APP = {
  clientId: "sandbox-app",
  clientSecret: "sandbox-secret",
  name: "Business Pro",
  /** Its configuration for sharing WhatsApp numbers. */
  signupId: "sandbox-signup",
  /** What the network names when it asks whether a webhook is the app's. */
  verifyToken: "sandbox-verify",
} as const;

/** The one person whose Pages the sandbox holds. */
export const SANDBOX_PERSON = { id: "10220000000000017", name: "Asha Rao" } as const;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Milliseconds. `dataAccess` begins with the consent and outlives the token. A long-lived token's sixty days are a few minutes short, as on the network. */
export const LIFETIME = {
  instagramCode: HOUR,
  facebookCode: 10 * 60_000,
  googleCode: 10 * 60_000,
  googleAccess: HOUR - 1000,
  /** Without being used. */
  googleRefresh: 180 * DAY,
  shortToken: HOUR,
  longToken: 5_183_944_000,
  refreshableAfter: DAY,
  dataAccess: 90 * DAY,
} as const;
