import type { TimelineStep } from "@businesspro/contracts/timeline";

export type TimelineTexts = Record<TimelineStep, string>;

export default {
  scheduled: "Scheduled for {wallTime} ({timeZone}).",
  moved: "Moved to {wallTime} ({timeZone}).",
  cancelled: "Cancelled. It will not go out.",
  "publish-now": "You asked to publish right away.",
  "media-warning": "Looked at the photo or video ahead of time: {key}",
  "media-back": "The photo or video is fine again.",
  "account-warning": "It would not go out as things stand. {key}",
  started: "Started getting the post ready.",
  "media-sent": "The network took the photo.",
  "media-processing": "The network is working on the photo.",
  sending: "Sending the post.",
  accepted: "The network accepted it.",
  "in-review": "The network has the post and checks it before people see it.",
  checking: "The answer got lost, so we looked at your page.",
  "found-live": "The post is there. We did not send it again.",
  "found-absent": "The post is not there, so sending it again is safe.",
  published: "Published.",
  "link-found": "The link to the post is ready.",
  "retry-later": "{key} Next try {at}.",
  failed: "It did not go out. {key}",
  missed: "Missed by {minutes} minutes, so we held it back rather than post late without asking.",
  "needs-review": "We could not find out whether it went out, so we ask you.",
  resumed: "Work was interrupted and went on from where it stood.",
  "owner-said-live": "You said that the post is there.",
  "owner-said-absent": "You said that the post is not there.",
  "comment-written": "The first comment stands under the post.",
  "comment-failed":
    "The post is out, but the first comment could not be written ({reason}). Add it in the app yourself.",
  "metrics-synced": "Figures brought up to date.",
} satisfies TimelineTexts;
