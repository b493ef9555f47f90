import { expect, test } from "vitest";
import { addressOf } from "./address-of.ts";
import { EMPTY_GOOGLE_DRAFT, googleDraftOf, googleOptionsOf } from "./google-draft.ts";

const event = {
  ...EMPTY_GOOGLE_DRAFT,
  topic: "event",
  title: " Diwali mela ",
  startsAt: "2026-12-01T17:00",
  endsAt: "2026-12-01T",
  action: "book",
  url: "shop.in/book",
} as const;

test("a plain update needs no options, a button makes some", () => {
  expect(googleOptionsOf(EMPTY_GOOGLE_DRAFT)).toBeNull();
  expect(googleOptionsOf({ ...EMPTY_GOOGLE_DRAFT, action: "call", url: "shop.in" })).toEqual({
    topic: "standard",
    event: null,
    offer: null,
    callToAction: { action: "call", url: null },
  });
});

test("half a moment is none yet, and an offer has no button", () => {
  expect(googleOptionsOf(event)).toEqual({
    topic: "event",
    event: { title: "Diwali mela", startsAt: "2026-12-01T17:00", endsAt: "" },
    offer: null,
    callToAction: { action: "book", url: "https://shop.in/book" },
  });
  expect(googleOptionsOf({ ...event, topic: "offer", couponCode: "CHAI20" })).toMatchObject({
    offer: { couponCode: "CHAI20", redeemUrl: null, terms: null },
    callToAction: null,
  });
});

test("what was saved stands in the fields again", () => {
  expect(googleDraftOf(null)).toEqual(EMPTY_GOOGLE_DRAFT);
  const options = googleOptionsOf({ ...event, topic: "offer", terms: "One each" });
  expect(googleOptionsOf(googleDraftOf(options))).toEqual(options);
});

test.each([
  ["", null],
  ["shop.in", "https://shop.in"],
  ["www.shop.in/chai?a=1", "https://www.shop.in/chai?a=1"],
  ["https://shop.in", "https://shop.in"],
  ["दुकान.भारत", "https://दुकान.भारत"],
  ["my shop", "my shop"],
  ["mailto:me@shop.in", "mailto:me@shop.in"],
])("%j is the address %j", (typed, address) => expect(addressOf(typed)).toBe(address));
