import { expect, test } from "vitest";
import { isWebAddress } from "./is-web-address.ts";
import type { GoogleOptions } from "./post-options.ts";
import { validateGoogleOptions } from "./validate-google-options.ts";

const event = { title: "Kulhad chai evening", startsAt: "2026-12-01T17:00", endsAt: "2026-12-01T21:00" };
const plain: GoogleOptions = { topic: "standard", event: null, offer: null, callToAction: null };
const keys = (change: Partial<GoogleOptions>) =>
  validateGoogleOptions("facebook", { ...plain, ...change }).map(({ key }) => key);

test("updates, events and offers that Google takes pass", () => {
  expect(keys({})).toEqual([]);
  expect(keys({ topic: "event", event: { ...event, title: "क".repeat(58) } })).toEqual([]);
  const offer = { couponCode: "CHAI20", redeemUrl: "https://shop.in/chai", terms: "One for each guest" };
  expect(keys({ topic: "offer", event, offer })).toEqual([]);
  expect(keys({ topic: "offer", event, offer: null })).toEqual([]);
  expect(keys({ callToAction: { action: "call", url: null } })).toEqual([]);
  expect(keys({ callToAction: { action: "book", url: "https://shop.in/book" } })).toEqual([]);
});

test("an event and an offer need a short title, a beginning and a later end", () => {
  for (const topic of ["event", "offer"] as const) {
    expect(keys({ topic })).toEqual(["event-title-missing", "event-dates-missing"]);
    expect(keys({ topic, event: { ...event, title: "x".repeat(59) } })).toEqual(["event-title-too-long"]);
    expect(keys({ topic, event: { ...event, endsAt: "" } })).toEqual(["event-dates-missing"]);
    expect(keys({ topic, event: { ...event, endsAt: event.startsAt } })).toEqual(["event-ends-before-start"]);
    expect(keys({ topic, event: { ...event, endsAt: "2026-11-30T23:00" } })).toEqual([
      "event-ends-before-start",
    ]);
  }
});

test("a button leads somewhere, and an offer has none", () => {
  expect(keys({ callToAction: { action: "shop", url: null } })).toEqual(["button-link-required"]);
  expect(keys({ callToAction: { action: "shop", url: "my shop" } })).toEqual(["button-address-bad"]);
  const callToAction = { action: "call", url: null } as const;
  expect(keys({ topic: "offer", event, callToAction })).toEqual(["button-on-offer"]);
  const offer = { couponCode: null, redeemUrl: "here", terms: null };
  expect(keys({ topic: "offer", event, offer })).toEqual(["offer-address-bad"]);
});

test.each([
  ["https://shop.in", true],
  ["http://दुकान.भारत/चाय?a=1", true],
  ["https://shop", false],
  ["shop.in", false],
  ["javascript:alert(1)", false],
  ["https://shop.in/a b", false],
  ["https://", false],
])("%s leads somewhere: %s", (address, good) => expect(isWebAddress(address)).toBe(good));
