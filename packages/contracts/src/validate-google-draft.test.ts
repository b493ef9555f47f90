import { expect, test } from "vitest";
import type { Draft } from "./draft.ts";
import { PLATFORM_LIMITS } from "./limits.ts";
import { type GoogleOptions, NO_POST_OPTIONS } from "./post-options.ts";
import { validateDraft } from "./validate-draft.ts";

const manifest = { platform: "google-business", limits: PLATFORM_LIMITS["google-business"] } as const;
const picture = { kind: "image", width: 1080, height: 1080, durationSeconds: null, bytes: 100_000 } as const;
const event = { title: "Diwali mela", startsAt: "2026-11-08T10:00", endsAt: "2026-11-08T20:00" };
const plain: GoogleOptions = { topic: "standard", event: null, offer: null, callToAction: null };

const keys = (change: Partial<Draft>, google: Partial<GoogleOptions> | null = null) =>
  validateDraft(manifest, {
    type: "post",
    text: "Fresh jalebi from six",
    hashtagCount: 0,
    media: [],
    options: { ...NO_POST_OPTIONS, google: google && { ...plain, ...google } },
    ...change,
  }).map(({ key }) => key);

test("lets updates, events and offers pass", () => {
  expect(keys({})).toEqual([]);
  expect(keys({ media: [picture], text: "x".repeat(1500) })).toEqual([]);
  expect(keys({}, { topic: "event", event })).toEqual([]);
  expect(keys({}, { topic: "offer", event: { ...event, title: "x".repeat(58) } })).toEqual([]);
  expect(keys({}, { callToAction: { action: "call", url: null } })).toEqual([]);
  expect(keys({}, { callToAction: { action: "shop", url: "https://shop.example" } })).toEqual([]);
});

test("names what Google would refuse", () => {
  expect(keys({ text: "Call 98765 43210" })).toEqual(["phone-number-in-text"]);
  expect(keys({ text: "x".repeat(1501) })).toEqual(["caption-too-long"]);
  expect(keys({ media: [picture, picture] })).toEqual(["media-too-many"]);
  expect(keys({ media: [{ ...picture, height: 249 }] })).toEqual(["picture-too-small"]);
  expect(keys({ media: [{ ...picture, bytes: 9000 }] })).toEqual(["picture-too-small"]);
  expect(keys({ media: [{ ...picture, kind: "video" }] })).toEqual(["video-unsupported"]);
  expect(keys({ type: "story" })).toEqual(["format-unsupported"]);
  expect(keys({}, { topic: "event" })).toEqual(["event-required"]);
  expect(keys({}, { topic: "offer", event: { ...event, title: " " } })).toEqual(["event-required"]);
  expect(keys({}, { topic: "event", event: { ...event, title: "x".repeat(59) } })).toEqual([
    "event-title-too-long",
  ]);
  expect(keys({}, { topic: "event", event: { ...event, endsAt: event.startsAt } })).toEqual([
    "event-ends-before-start",
  ]);
  expect(keys({}, { callToAction: { action: "book", url: null } })).toEqual(["button-link-required"]);
});

test("what the post's kind does not use is not looked at", () => {
  expect(keys({}, { topic: "standard", event: { ...event, title: "" } })).toEqual([]);
  expect(keys({}, { topic: "offer", event, callToAction: { action: "book", url: null } })).toEqual([]);
});
