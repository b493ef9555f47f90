import type { Media, Session } from "@businesspro/contracts/outputs";
import { expect, test } from "vitest";
import { checkDraft, countText } from "./check-draft.ts";
import { type ComposerState, emptyComposer } from "./composer-state.ts";

const session = { preferences: { language: "english", tone: "friendly" } } as Session;
const media: Media = {
  id: "m",
  url: "/m",
  thumbnailUrl: "/t",
  kind: "image",
  durationSeconds: null,
  width: 1080,
  height: 1080,
  bytes: 1,
};

function draft(change: Partial<ComposerState>): ComposerState {
  return {
    ...emptyComposer(session, "", ["a"]),
    media: [media],
    shared: { caption: "Chai is ready", hashtags: "" },
    ...change,
  };
}
const keysOf = (state: ComposerState) =>
  checkDraft(state, ["instagram", "facebook"]).map(({ key, parameters }) => [key, parameters.platform]);

test("a post with text, photo and account may go out", () => {
  expect(keysOf(draft({}))).toEqual([]);
});

test("Instagram wants a photo, Facebook a photo or text", () => {
  expect(keysOf(draft({ media: [] }))).toEqual([["media-required", "instagram"]]);
  expect(keysOf(draft({ media: [], shared: { caption: " ", hashtags: "" } }))).toEqual([
    ["media-required", "instagram"],
    ["caption-required", "facebook"],
  ]);
});

test("an account has to be chosen", () => {
  expect(keysOf(draft({ accountIds: [] }))).toEqual([["target-required", undefined]]);
});

test("limits are those of each network's own text", () => {
  const long = { caption: "न".repeat(2201), hashtags: "" };
  expect(keysOf(draft({ shared: long }))).toEqual([["caption-too-long", "instagram"]]);
  expect(keysOf(draft({ shared: long, own: { instagram: { caption: "short", hashtags: "" } } }))).toEqual([]);
});

test("hashtags count wherever they stand", () => {
  const inText = Array.from({ length: 16 }, (_, index) => `#a${index}`).join(" ");
  const inField = Array.from({ length: 15 }, (_, index) => `b${index}`).join(" ");
  expect(keysOf(draft({ shared: { caption: inText, hashtags: inField } }))).toEqual([
    ["hashtags-too-many", "instagram"],
  ]);
});

test("the text is counted as it is sent: caption, blank line, hashtags, in whole letters", () => {
  expect(countText({ caption: "Chai ☔", hashtags: "rain" })).toEqual({ characters: 6 + 2 + 5, hashtags: 1 });
});
