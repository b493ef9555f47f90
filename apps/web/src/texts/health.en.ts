import type { ChannelCheck, HealthState } from "@businesspro/contracts/channel-health";

const states: Record<HealthState | "unknown", string> = {
  green: "All good",
  amber: "Needs you soon",
  red: "Posts would fail",
  unknown: "Being checked",
};
const checks: Record<ChannelCheck, { name: string; good: string }> = {
  token: { name: "Access", good: "The network accepts our access." },
  expiry: { name: "How long access lasts", good: "Access does not end soon." },
  permissions: { name: "Permission to post", good: "You gave it, and it holds." },
  "account-type": { name: "Kind of account", good: "It is a professional account." },
  "page-link": { name: "Link to the Page", good: "The Facebook Page leads to this account." },
  standing: { name: "No restriction", good: "The network lets this account post." },
  "sender-quality": { name: "What people make of messages", good: "People take the messages well." },
  webhook: { name: "Word of messages", good: "The network tells us what becomes of messages." },
  quota: { name: "Posts left today", good: "There is room for more posts." },
  "media-reachable": { name: "Photos from here", good: "The network could fetch a photo from here." },
};

const en = {
  states,
  checks,
  see: "See what to do",
  reconnect: "Connect again",
  leaving: "Opening the network…",
  threat: (posts: number, moment: string) =>
    posts === 1
      ? `1 planned post would fail: ${moment}`
      : `${posts} planned posts would fail, first: ${moment}`,
  whyNot: "This post would not go out as things stand",
};

export type HealthTexts = typeof en;
export default en;
