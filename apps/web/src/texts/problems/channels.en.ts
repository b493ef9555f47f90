import type { Sentence } from "./sentence.ts";

/** Connecting accounts, and their health. */
export default {
  "connect-state-invalid": {
    says: "This connection link was used already or is too old.",
    next: "Start connecting the account again.",
  },
  "connect-denied": {
    says: "Permission was not given, so nothing was connected.",
    next: "Start again and choose Allow when the network asks.",
  },
  "connect-failed": {
    says: "The network did not complete the connection.",
    next: "Try again in a few minutes.",
  },
  "connect-no-accounts": {
    says: "No account was found that can publish.",
    next: "Instagram needs a professional account, Facebook a Page and Google a place that you manage. Then connect again.",
  },
  "account-not-professional": {
    says: "This Instagram account is a personal one.",
    next: "Switch it to a professional account in Instagram's settings, then connect again.",
  },
  "account-missing-permission": {
    says: "Permission to publish was not given for this account.",
    next: "Connect again and leave every permission ticked.",
  },
  "account-posts-unavailable": {
    says: "Google does not take posts for this place.",
    next: "Open Google Business Profile and see that the place is verified, then connect again.",
  },
  "channel-access-ends": {
    says: "Access to {account} ends in {days} days.",
    next: "Connect {account} again before then. It takes a minute and planned posts stay as they are.",
  },
  "channel-access-refused": {
    says: "{platform} refused our look at {account}.",
    next: "Connect {account} again.",
  },
  "channel-unclear": {
    says: "{platform} gave no clear answer.",
    next: "What we knew before stays. Check again in a few minutes; we also look again by ourselves.",
  },
  "channel-role-lost": {
    says: "You no longer have the right to post on {account}.",
    next: "Ask whoever manages it on {platform} to give it back to you, then connect it again.",
  },
  "channel-page-unlinked": {
    says: "{account} is no longer linked to its Facebook Page.",
    next: "Link the two in the settings of {platform}, then check again.",
  },
  "channel-not-registered": {
    says: "{account} is not registered to send.",
    next: "Connect it again; that registers it.",
  },
  "channel-not-heard": {
    says: "{platform} does not tell us what becomes of messages.",
    next: "Connect the number again; that switches it on.",
  },
  "channel-quality-low": {
    says: "People block or report messages from {account}.",
    next: "Send less for a week, and only to people who asked for it. The rating recovers by itself.",
  },
  "channel-quota-low": {
    says: "{used} of today's {total} posts on {platform} are used.",
    next: "Spread what is left over the day.",
  },
  "channel-quota-used": {
    says: "{platform} takes no more posts for now: the day's number is used up.",
    next: "Wait. Room comes back bit by bit, 24 hours after each post.",
  },
  "channel-media-slow": {
    says: "{platform} took too long to fetch a photo from here.",
    next: "Check again in a few minutes. If it stays so, tell whoever runs this app.",
  },
  "channel-media-unreachable": {
    says: "{platform} cannot fetch photos from here.",
    next: "Tell whoever runs this app: its public address must be reachable from the internet.",
  },
  "platform-not-configured": {
    says: "{platform} is not set up on this server yet.",
    next: "Whoever runs Business Pro must add its keys. Meanwhile, other accounts work.",
  },
  "account-disconnected": {
    says: "{account} is no longer connected.",
    next: "Connect it again, then try once more.",
  },
  "account-needs-reconnect": {
    says: "The network no longer accepts our access to {account}.",
    next: "Connect {account} again. It takes a minute and your posts stay as they are.",
  },
} satisfies Record<string, Sentence>;
