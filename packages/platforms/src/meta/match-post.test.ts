import { expect, test } from "vitest";
import { matchPosts } from "./match-post.ts";
import { secondsToSettle } from "./settle.ts";
import { toInstant } from "./to-instant.ts";

const startedAt = new Date("2026-03-01T10:00:00Z");
const at = (seconds: number) => new Date(startedAt.getTime() + seconds * 1000);
const posts = [
  { id: "1", text: "Chai at five\nकटिंग चाय", createdAt: at(2) },
  { id: "2", text: "Chai at six", createdAt: at(2) },
  { id: "3", text: "Chai at five\nकटिंग चाय", createdAt: at(-3600) },
  { id: "4", text: "Chai at five\nकटिंग चाय", createdAt: at(3) },
];

test("matches text, time and ids that are free", () => {
  const wanted = { text: "Chai at five\r\nकटिंग चाय ", startedAt, usedPostIds: new Set(["4"]) };
  expect(matchPosts(posts, wanted).map((post) => post.id)).toEqual(["1"]);
});

test("forgives a clock that is a little ahead of the network's", () => {
  const wanted = { text: "Chai at six", startedAt: at(40), usedPostIds: new Set<string>() };
  expect(matchPosts(posts, wanted).map((post) => post.id)).toEqual(["2"]);
  expect(matchPosts(posts, { ...wanted, startedAt: at(70) })).toEqual([]);
});

test("counts down to the moment when absent means absent", () => {
  expect([0, 10.2, 30, 99].map((seconds) => secondsToSettle(startedAt, 30, at(seconds)))).toEqual([
    30, 20, 0, 0,
  ]);
});

test("reads Graph's instants", () => {
  expect(toInstant("2026-03-01T15:30:00+0530")).toEqual(startedAt);
  expect(toInstant("2026-03-01T10:00:00Z")).toEqual(startedAt);
});
