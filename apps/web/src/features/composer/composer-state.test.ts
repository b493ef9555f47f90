import type { Media, Session } from "@businesspro/contracts/outputs";
import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import { expect, test } from "vitest";
import { emptyComposer, parseHashtags, reduceComposer } from "./composer-state.ts";

const session = { preferences: { language: "hinglish", tone: "friendly" } } as Session;
const post: WrittenPost = {
  hooks: [{ text: "What goes best with rain?", engagementEstimate: 60 }],
  captions: [
    { text: "Rain again.\n\nGinger chai is ready.\n\nCome by!", engagementEstimate: 80 },
    { text: "Chai is ready. Come by!", engagementEstimate: 70 },
  ],
  hashtagSets: [{ tags: ["Chai", "Rain"], engagementEstimate: 50 }],
};
const written = reduceComposer(emptyComposer(session, "chai", []), {
  type: "written",
  event: { type: "partial", post },
});

test("what is written flows into the common text", () => {
  expect(written.shared).toEqual({ caption: post.captions[0]?.text, hashtags: "#Chai #Rain" });
});

test("a chosen hook takes the place of the caption's opening", () => {
  const state = reduceComposer(written, { type: "pick", picks: { hook: 0 } });
  expect(state.shared.caption).toBe("What goes best with rain?\n\nGinger chai is ready.\n\nCome by!");
});

test("a caption without an opening of its own keeps all of its text", () => {
  const state = reduceComposer(written, { type: "pick", picks: { hook: 0, caption: 1 } });
  expect(state.shared.caption).toBe("What goes best with rain?\n\nChai is ready. Come by!");
});

test("a network's own text is dropped again on request", () => {
  const own = { caption: "Only here", hashtags: "" };
  const changed = reduceComposer(written, { type: "own", platform: "facebook", text: own });
  expect(changed.own).toEqual({ facebook: own });
  expect(reduceComposer(changed, { type: "own", platform: "facebook", text: null }).own).toEqual({});
});

test("an account is chosen and left out by its id", () => {
  const chosen = reduceComposer(written, { type: "account", id: "a", chosen: true });
  expect(chosen.accountIds).toEqual(["a"]);
  expect(reduceComposer(chosen, { type: "account", id: "a", chosen: false }).accountIds).toEqual([]);
});

test("hashtags are parted by spaces, commas and their signs, each kept once", () => {
  expect(parseHashtags("#chai, samosa  #chai\n#मसालाचाय")).toEqual(["chai", "samosa", "मसालाचाय"]);
});

test("media are moved towards the beginning and left out by their id", () => {
  const media = ["a", "b", "c"].map((id) => ({ id }) as Media);
  const state = media.reduce(
    (before, one) => reduceComposer(before, { type: "media-added", media: one }),
    written,
  );
  const ids = (of: typeof state) => of.media.map(({ id }) => id);
  expect(ids(reduceComposer(state, { type: "media-earlier", id: "c" }))).toEqual(["a", "c", "b"]);
  expect(ids(reduceComposer(state, { type: "media-earlier", id: "a" }))).toEqual(["a", "b", "c"]);
  expect(ids(reduceComposer(state, { type: "media-removed", id: "b" }))).toEqual(["a", "c"]);
});
