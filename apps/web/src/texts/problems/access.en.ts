import type { Sentence } from "./sentence.ts";

/** Signing in, forms, and what may be done. */
export default {
  offline: {
    says: "No connection to Business Pro.",
    next: "Check your internet and try again. What you typed is still here.",
  },
  internal: {
    says: "Something went wrong on our side.",
    next: "Try again in a minute. Nothing you typed is lost.",
  },
  "invalid-input": { says: "Something in the form is not right.", next: "Check the fields and try again." },
  "email-link-used": {
    says: "This link does not work any more: it was used, has expired, or a newer one was sent.",
    next: "Ask for a new one.",
  },
  "password-wrong": {
    says: "This is not your current password.",
    next: "Type it again. If you forgot it, log out and choose a new one by e-mail.",
  },
  unauthenticated: { says: "You have been logged out.", next: "Log in again to go on." },
  "organization-suspended": {
    says: "Your organisation is suspended.",
    next: "Nothing is lost, and nothing is published meanwhile. Write to the support of this service.",
  },
  "impersonation-forbidden": {
    says: "Only the person herself can do this.",
    next: "You are here in her place. Ask her to do it, or end the visit.",
  },
  forbidden: { says: "Your role does not allow this.", next: "Ask the owner of the organisation to do it." },
  "not-found": {
    says: "This is not here any more.",
    next: "It may have been deleted. Go back and look at the list.",
  },
  "rate-limited": { says: "Too many tries in a short time.", next: "Wait {seconds} seconds and try again." },
  "email-taken": {
    says: "This e-mail already has an account.",
    next: "Log in with it, or use another e-mail.",
  },
  "email-invalid": {
    says: "This does not look like an e-mail address.",
    next: "Write it like name@example.com.",
  },
  "credentials-wrong": { says: "E-mail and password do not match.", next: "Check both and try again." },
  "password-too-short": {
    says: "This password is too short.",
    next: "Use at least {min} characters. A short sentence works well.",
  },
  "password-too-long": {
    says: "This password is too long.",
    next: "Keep it within {max} bytes; Hindi letters count three each.",
  },
  "password-too-common": {
    says: "This password is too easy to guess.",
    next: "Use something others would not think of, such as three unrelated words.",
  },
  "password-personal": {
    says: "This password contains your name or e-mail.",
    next: "Use something that does not say who you are.",
  },
  "name-required": { says: "A name is missing.", next: "Write what people call you." },
  "changed-elsewhere": {
    says: "Someone changed this post while you were editing.",
    next: "Copy what you want to keep, load the newest version and change it there.",
  },
} satisfies Record<string, Sentence>;
