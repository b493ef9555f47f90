import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import { expect, test } from "vitest";
import { validateDraft } from "./validate-draft.ts";

const instagram = { platform: "instagram", limits: PLATFORM_LIMITS.instagram } as const;
const facebook = { platform: "facebook", limits: PLATFORM_LIMITS.facebook } as const;
const draft = { text: "Chai", hashtagCount: 0, imageCount: 1 };

test("lets good drafts pass", () => {
  expect(validateDraft(instagram, draft)).toEqual([]);
  expect(validateDraft(instagram, { ...draft, text: "" })).toEqual([]);
  expect(validateDraft(instagram, { ...draft, text: "😀".repeat(2200) })).toEqual([]);
  expect(validateDraft(facebook, { ...draft, imageCount: 0 })).toEqual([]);
  expect(validateDraft(facebook, { ...draft, text: " " })).toEqual([]);
});

test("names everything that is wrong at once", () => {
  const text = `${"#चाय ".repeat(31)}${"@shop.one ".repeat(21)}write to me@shop.in`.padEnd(2201, ".");
  expect(validateDraft(instagram, { text, hashtagCount: 2, imageCount: 0 })).toEqual([
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
  expect(validateDraft(instagram, { ...draft, imageCount: 2 })).toEqual([
    { key: "media-too-many", field: "media", parameters: { platform: "instagram", max: 1 } },
  ]);
  expect(validateDraft(facebook, { text: " ", hashtagCount: 0, imageCount: 0 })).toEqual([
    { key: "caption-required", field: "caption", parameters: { platform: "facebook" } },
  ]);
});
