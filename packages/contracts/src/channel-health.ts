import type { ErrorKey } from "./errors.ts";

/** What the connection doctor looks at, in the order in which the owner reads it. */
export const CHANNEL_CHECKS = [
  "token",
  "expiry",
  "permissions",
  "account-type",
  "page-link",
  "standing", // the network puts no restriction on the account
  "sender-quality", // what people make of the messages
  "webhook", // the network tells us what becomes of messages
  "quota",
  "media-reachable",
] as const;
export type ChannelCheck = (typeof CHANNEL_CHECKS)[number];

/** amber: works today, will not for long; red: the next post would fail. */
export const HealthState = { GREEN: "green", AMBER: "amber", RED: "red" } as const;
export type HealthState = (typeof HealthState)[keyof typeof HealthState];

/** The one thing to do about a finding. `operator`: only whoever runs the server can. */
export type HealthStep = "reconnect" | "open-network" | "wait" | "operator";

const STEPS: Partial<Record<ErrorKey, HealthStep>> = {
  "account-disconnected": "reconnect",
  "account-needs-reconnect": "reconnect",
  "account-missing-permission": "reconnect",
  "account-not-professional": "open-network",
  "account-posts-unavailable": "open-network",
  "channel-access-ends": "reconnect",
  "channel-access-refused": "reconnect",
  "channel-role-lost": "reconnect",
  "channel-page-unlinked": "open-network",
  "channel-not-registered": "reconnect",
  "channel-not-heard": "reconnect",
  "channel-quality-low": "wait",
  "channel-quota-low": "wait",
  "channel-quota-used": "wait",
  "channel-media-slow": "wait",
  "channel-media-unreachable": "operator",
  "platform-account-disabled": "open-network",
};

export function healthStepOf(key: ErrorKey): HealthStep {
  return STEPS[key] ?? "wait";
}
