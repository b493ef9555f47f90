import type { Sentence } from "./sentence.ts";

/** Writing, planning and publishing. */
export default {
  "target-required": { says: "No account is chosen.", next: "Choose at least one account to post to." },
  "time-in-past": { says: "This time has passed.", next: "Choose a later time, or publish now." },
  "time-too-far": { says: "This is too far ahead.", next: "Choose a time within {days} days." },
  "time-does-not-exist": {
    says: "The clocks in {zone} skip this time.",
    next: "Choose a time an hour earlier or later.",
  },
  "zone-unknown": {
    says: "The time zone {zone} is not known.",
    next: "Choose one from the list in settings.",
  },
  "not-editable-publishing": {
    says: "This post is going out right now.",
    next: "Wait until it is done; then you can see what to do.",
  },
  "not-editable-published": {
    says: "This post is already out, so it cannot be changed here.",
    next: "Write a new one, or change it on the network itself.",
  },
  "not-scheduled": { says: "This post is not scheduled.", next: "Give it a time first." },
  "ai-budget-exhausted": {
    says: "This month's budget for the writer is used up.",
    next: "It starts afresh on {resetsOn}. You can write the post yourself meanwhile.",
  },
  "ai-unavailable": {
    says: "The writer does not answer.",
    next: "Try again in a minute, or write the post yourself.",
  },
  "ai-answer-unusable": {
    says: "The writer's answer could not be used.",
    next: "Try again; a few more details help.",
  },
  "platform-rejected": {
    says: "{platform} refused the post: {reason}",
    next: "Change the post and try again.",
  },
  "platform-review-rejected": {
    says: "{platform} checked the post and decided not to show it.",
    next: "Take out phone numbers, pushy words or doubtful links, choose another photo, then try again.",
  },
  "platform-rate-limited": {
    says: "{platform} asks us to slow down.",
    next: "We try again by ourselves when it allows.",
  },
  "platform-unreachable": {
    says: "{platform} did not answer.",
    next: "Nothing was posted. We try again by ourselves.",
  },
  "platform-account-disabled": {
    says: "{platform} has restricted this account.",
    next: "Open {platform}, follow what it asks of you, then try again.",
  },
  "platform-outcome-unknown": {
    says: "{platform} never told us whether the post went out.",
    next: "Look at your page and tell us whether it is there. We do not send it again by ourselves.",
  },
} satisfies Record<string, Sentence>;
