import type { Sentence } from "./sentence.ts";

/** What a network takes in a post. */
export default {
  "comment-too-long": {
    says: "The first comment has {actual} characters; {max} fit on {platform}.",
    next: "Shorten it.",
  },
  "link-address-bad": {
    says: "The link for {platform} is not a web address.",
    next: "Write it like https://example.com/menu, or leave it empty.",
  },
  "event-title-missing": {
    says: "The event or offer on {platform} has no name.",
    next: "Say in a few words what it is.",
  },
  "event-title-too-long": {
    says: "Its name on {platform} has {actual} letters; {max} fit.",
    next: "Shorten it and tell the rest in the text.",
  },
  "event-dates-missing": {
    says: "{platform} wants to know from when until when.",
    next: "Choose date and time of the beginning and of the end.",
  },
  "event-ends-before-start": {
    says: "On {platform}, the end comes before the beginning.",
    next: "Choose a later end.",
  },
  "offer-address-bad": {
    says: "The address of the offer on {platform} is not a web address.",
    next: "Write it like https://example.com/offer, or leave it empty.",
  },
  "button-link-required": {
    says: "The button on {platform} leads nowhere yet.",
    next: "Write the web address that it opens, or choose no button.",
  },
  "button-address-bad": {
    says: "The button's address on {platform} is not a web address.",
    next: "Write it like https://example.com/order.",
  },
  "button-on-offer": {
    says: "Offers on {platform} have no button.",
    next: "Choose no button, or make it an update.",
  },
  "phone-number-in-text": {
    says: "{platform} refuses posts with a phone number in the text.",
    next: "Take the number out, or give {platform} a text of its own. A Call button dials your number instead.",
  },
  "caption-required": { says: "The text for {platform} is empty.", next: "Write a line or two." },
  "caption-too-long": {
    says: "The text for {platform} has {actual} characters; {max} fit.",
    next: "Shorten it, or give {platform} a text of its own.",
  },
  "hashtags-too-many": {
    says: "{platform} takes {max} hashtags; there are {actual}.",
    next: "Remove some. Five good ones do more than thirty.",
  },
  "mentions-too-many": {
    says: "{platform} takes {max} mentions; there are {actual}.",
    next: "Remove some @names.",
  },
} satisfies Record<string, Sentence>;
