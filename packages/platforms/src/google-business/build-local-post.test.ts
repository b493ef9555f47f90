import { type GoogleOptions, NO_POST_OPTIONS } from "@businesspro/contracts/post-options";
import { expect, test } from "vitest";
import type { PostPayload } from "../contract.ts";
import { buildLocalPost } from "./build-local-post.ts";

const plain: GoogleOptions = { topic: "standard", event: null, offer: null, callToAction: null };
const event = { title: "Diwali mela", startsAt: "2026-11-08T10:30", endsAt: "2026-11-08T20:00" };
const picture = {
  kind: "image",
  url: "https://m.example/1",
  width: 600,
  height: 600,
  altText: null,
  durationSeconds: null,
} as const;

const build = (google: Partial<GoogleOptions> | null, change: Partial<PostPayload> = {}) =>
  buildLocalPost({
    type: "post",
    text: "Fresh jalebi",
    media: [],
    options: { ...NO_POST_OPTIONS, google: google && { ...plain, ...google } },
    message: null,
    ...change,
  });

test("an update is its text, with a photo and a button where there are any", () => {
  expect(build(null)).toEqual({ languageCode: "en", summary: "Fresh jalebi", topicType: "STANDARD" });
  expect(build(null, { text: "ताज़ी जलेबी", media: [picture] })).toEqual({
    languageCode: "hi",
    summary: "ताज़ी जलेबी",
    topicType: "STANDARD",
    media: [{ mediaFormat: "PHOTO", sourceUrl: "https://m.example/1" }],
  });
  expect(build({ callToAction: { action: "learn-more", url: "https://a.example/" } })).toMatchObject({
    callToAction: { actionType: "LEARN_MORE", url: "https://a.example/" },
  });
});

test("Call never has an address, and offers no button", () => {
  const call = { action: "call", url: "https://a.example/" } as const;
  expect(build({ callToAction: call })).toMatchObject({ callToAction: { actionType: "CALL" } });
  expect(build({ callToAction: call }).callToAction).not.toHaveProperty("url");
  expect(build({ topic: "offer", event, callToAction: call })).not.toHaveProperty("callToAction");
});

test("events and offers carry all four parts of their time", () => {
  const schedule = {
    startDate: { year: 2026, month: 11, day: 8 },
    startTime: { hours: 10, minutes: 30, seconds: 0, nanos: 0 },
    endDate: { year: 2026, month: 11, day: 8 },
    endTime: { hours: 20, minutes: 0, seconds: 0, nanos: 0 },
  };
  expect(build({ topic: "event", event })).toMatchObject({
    topicType: "EVENT",
    event: { title: "Diwali mela", schedule },
  });
  const offer = { couponCode: "DIWALI", redeemUrl: "https://a.example/", terms: "One each" };
  expect(build({ topic: "offer", event, offer })).toMatchObject({
    topicType: "OFFER",
    event: { title: "Diwali mela", schedule },
    offer: { couponCode: "DIWALI", redeemOnlineUrl: "https://a.example/", termsConditions: "One each" },
  });
  expect(
    build({ topic: "offer", event, offer: { couponCode: null, redeemUrl: null, terms: null } }).offer,
  ).toEqual({});
});

test("what Google answers with 500 for ever never leaves", () => {
  expect(() => build(null, { media: [{ ...picture, kind: "video" }] })).toThrow(
    expect.objectContaining({ kind: "rejected" }),
  );
  expect(() => build(null, { media: [picture, picture] })).toThrow(
    expect.objectContaining({ kind: "rejected" }),
  );
  expect(() => build({ topic: "event" })).toThrow(expect.objectContaining({ code: "event-missing" }));
});
