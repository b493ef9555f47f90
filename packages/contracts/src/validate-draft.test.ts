import { expect, test } from "vitest";
import type { Draft } from "./draft.ts";
import { PLATFORM_LIMITS } from "./limits.ts";
import { NO_POST_OPTIONS } from "./post-options.ts";
import { validateDraft } from "./validate-draft.ts";

const instagram = { platform: "instagram", limits: PLATFORM_LIMITS.instagram } as const;
const facebook = { platform: "facebook", limits: PLATFORM_LIMITS.facebook } as const;
const google = { platform: "google-business", limits: PLATFORM_LIMITS["google-business"] } as const;
const picture = { kind: "image", width: 1080, height: 1080, durationSeconds: null, bytes: 100_000 } as const;
const draft: Draft = {
  type: "post",
  text: "Chai",
  hashtagCount: 0,
  media: [picture],
  options: NO_POST_OPTIONS,
};

test("lets good drafts pass", () => {
  expect(validateDraft(instagram, draft)).toEqual([]);
  expect(validateDraft(instagram, { ...draft, text: "" })).toEqual([]);
  expect(validateDraft(instagram, { ...draft, text: "😀".repeat(2200) })).toEqual([]);
  expect(validateDraft(facebook, { ...draft, media: [] })).toEqual([]);
  expect(validateDraft(facebook, { ...draft, text: " " })).toEqual([]);
});

test("names everything that is wrong at once", () => {
  const text = `${"#चाय ".repeat(31)}${"@shop.one ".repeat(21)}write to me@shop.in`.padEnd(2201, ".");
  expect(validateDraft(instagram, { ...draft, text, hashtagCount: 2, media: [] })).toEqual([
    { key: "media-required", field: "media", parameters: { platform: "instagram" } },
    {
      key: "caption-too-long",
      field: "caption",
      parameters: { platform: "instagram", max: 2200, actual: 2201 },
    },
    {
      key: "hashtags-too-many",
      field: "hashtags",
      parameters: { platform: "instagram", max: 30, actual: 31 },
    },
    {
      key: "mentions-too-many",
      field: "caption",
      parameters: { platform: "instagram", max: 20, actual: 21 },
    },
  ]);
  expect(validateDraft(instagram, { ...draft, media: Array(11).fill(picture) })).toEqual([
    { key: "media-too-many", field: "media", parameters: { platform: "instagram", max: 10 } },
  ]);
  expect(validateDraft(facebook, { ...draft, text: " ", media: [] })).toEqual([
    { key: "caption-required", field: "caption", parameters: { platform: "facebook" } },
  ]);
});

test("kinds, lengths and shapes of media are told before anything is planned", () => {
  const video = { kind: "video", width: 540, height: 960, durationSeconds: 10, bytes: 1_000_000 } as const;
  const keys = (manifest: typeof instagram | typeof facebook, change: Partial<Draft>) =>
    validateDraft(manifest, { ...draft, ...change }).map(({ key }) => key);
  expect(keys(instagram, { media: [picture, video] })).toEqual([]);
  expect(keys(instagram, { type: "reel", media: [video] })).toEqual([]);
  expect(keys(instagram, { type: "reel", media: [picture] })).toEqual(["picture-unsupported"]);
  expect(keys(instagram, { type: "story", media: [{ ...video, durationSeconds: 75 }] })).toEqual([
    "video-length",
  ]);
  expect(keys(instagram, { media: Array(11).fill(picture) })).toEqual(["media-too-many"]);
  expect(keys(facebook, { media: [video] })).toEqual(["video-unsupported"]);
  expect(keys(facebook, { type: "reel", media: [{ ...video, width: 960, height: 540 }] })).toEqual([
    "video-shape",
  ]);
  expect(keys(facebook, { type: "reel", media: [{ ...video, bytes: 400 * 1024 * 1024 }] })).toEqual([
    "video-too-large",
  ]);
  const options = { ...draft.options, firstComment: "x".repeat(2201) };
  expect(keys(instagram, { options })).toEqual(["comment-too-long"]);
});

test("Google takes no phone numbers, small pictures or videos, and tells what is wrong with its options", () => {
  const keys = (change: Partial<Draft>) =>
    validateDraft(google, { ...draft, ...change }).map(({ key }) => key);
  expect(keys({ media: [] })).toEqual([]);
  expect(keys({ media: [{ ...picture, width: 250 }] })).toEqual([]);
  expect(keys({ media: [{ ...picture, width: 249 }] })).toEqual(["picture-too-small"]);
  expect(keys({ media: [{ ...picture, bytes: 9000 }] })).toEqual(["picture-too-small"]);
  expect(keys({ media: [picture, picture] })).toEqual(["media-too-many"]);
  expect(keys({ media: [{ ...picture, kind: "video", durationSeconds: 9 }] })).toEqual(["video-unsupported"]);
  expect(keys({ type: "story" })).toEqual(["format-unsupported"]);
  expect(keys({ text: "x".repeat(1501) })).toEqual(["caption-too-long"]);
  expect(keys({ text: "Call 98765 43210" })).toEqual(["phone-number-in-text"]);
  const event = { title: "98765 43210", startsAt: "2026-12-01T17:00", endsAt: "2026-12-01T21:00" };
  const options = { topic: "event", event, offer: null, callToAction: null } as const;
  expect(keys({ options: { ...draft.options, google: options } })).toEqual(["phone-number-in-text"]);
  expect(keys({ options: { ...draft.options, link: "shop", google: { ...options, event: null } } })).toEqual([
    "link-address-bad",
    "event-title-missing",
    "event-dates-missing",
  ]);
});
