import { type GoogleOptions, NO_POST_OPTIONS } from "@businesspro/contracts/post-options";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Checkpoint, PostPayload, UnclearCommit } from "../contract.ts";
import { PICTURE_SECONDS } from "../google-business/probe-local-post.ts";
import { isInReview } from "../in-review.ts";
import {
  failureOf,
  openWorld,
  prepareFully,
  publish,
  SETTLE_SECONDS,
  type Subject,
  type World,
} from "./world.ts";

let world: World;
let subject: Subject;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.setAhead(0);
  await world.sandbox.setClock(0);
  subject = await world.connect("google-business", "google-login");
});

const plain: GoogleOptions = { topic: "standard", event: null, offer: null, callToAction: null };
const event = { title: "Diwali mela", startsAt: "2026-11-08T10:30", endsAt: "2026-11-08T20:00" };
const postWith = (google: Partial<GoogleOptions>, text?: string): PostPayload => ({
  ...world.post(1, text),
  options: { ...NO_POST_OPTIONS, google: { ...plain, ...google } },
});
const unclear = (startedAt: Date): UnclearCommit => ({
  startedAt,
  lastStartedAt: startedAt,
  checkedAt: world.now(),
  failureCode: null,
  usedPostIds: new Set(),
  receipt: null,
});
const probe = (post: PostPayload, checkpoint: Checkpoint, startedAt = world.now()) =>
  subject.adapter.probe(subject.access(), post, checkpoint, unclear(startedAt));
const pageOf = async (postId: string) =>
  (await fetch((await subject.adapter.permalink(subject.access(), postId, "post")) ?? "")).text();

test("events, offers and buttons reach the place's page", async () => {
  const shown = await publish(
    subject,
    postWith({ topic: "event", event, callToAction: { action: "book", url: "https://book.example/table" } }),
  );
  const eventPage = await pageOf(shown.postId);
  for (const part of ["Diwali mela", "8 Nov 2026", "Book", "https://book.example/table"])
    expect(eventPage).toContain(part);
  const offered = await publish(
    subject,
    postWith({
      topic: "offer",
      event,
      offer: { couponCode: "DIWALI20", redeemUrl: "https://shop.example/redeem", terms: "Once each" },
      callToAction: { action: "shop", url: "https://never.example" },
    }),
  );
  const offerPage = await pageOf(offered.postId);
  for (const part of ["DIWALI20", "https://shop.example/redeem", "Once each"])
    expect(offerPage).toContain(part);
  expect(offerPage).not.toContain("never.example");
  const called = await publish(subject, postWith({ callToAction: { action: "call", url: null } }));
  expect(await pageOf(called.postId)).toContain("Call now");
});

test("what is still looked at is not visible, and is followed to its end by its name", async () => {
  await world.fault(subject, { fault: "slow-review", polls: 3, times: 1 });
  const post = world.post(0);
  const { postId, inReview } = await publish(subject, post);
  if (!inReview) throw new Error("the post was called visible");
  expect(isInReview(inReview)).toBe(true);
  expect(await world.ledger(subject)).toEqual([]);
  expect(await probe(post, inReview)).toEqual({ outcome: "in-review", postId, checkpoint: inReview });
  expect(await probe(post, inReview)).toMatchObject({ outcome: "in-review" });
  expect(await probe(post, inReview)).toMatchObject({ outcome: "live", postId });
  expect(await world.ledger(subject)).toMatchObject([{ postId }]);
});

test.each([0, 2])("a refused post is never called visible (%i answers PROCESSING)", async (polls) => {
  await world.fault(subject, { fault: "slow-review", polls, ends: "rejected", times: 1 });
  const post = world.post(0);
  const { inReview } = await publish(subject, post);
  if (!inReview) throw new Error("the post was called visible");
  await expect
    .poll(() => probe(post, inReview))
    .toMatchObject({ outcome: "absent", refusal: { kind: "rejected", code: "local-post-rejected" } });
  expect(await world.ledger(subject)).toEqual([]);
});

test("a phone number in the text is told before, and refused by Google", async () => {
  const post = world.post(0, "Call 98765 43210 for orders");
  const draft = { ...post, hashtagCount: 0, media: [] };
  expect(subject.adapter.validate(draft).map(({ key }) => key)).toEqual(["phone-number-in-text"]);
  const { inReview } = await publish(subject, post);
  if (!inReview) throw new Error("the post was called visible");
  expect(await probe(post, inReview)).toMatchObject({ outcome: "absent", refusal: { kind: "rejected" } });
});

test("a look that fails decides nothing", async () => {
  await world.fault(subject, { fault: "slow-review", polls: 5, times: 1 });
  const post = world.post(0);
  const { inReview } = await publish(subject, post);
  if (!inReview) throw new Error("the post was called visible");
  await world.fault(subject, { fault: "read-transient-100-33" });
  expect(await probe(post, inReview)).toMatchObject({ outcome: "in-review" });
  await world.fault(subject, { fault: "transient-500" });
  expect(await failureOf(probe(post, inReview))).toMatchObject({ kind: "transient" });
});

test("a lost answer to a post that is still looked at leads to its review", async () => {
  const post = world.post(0);
  const checkpoint = await prepareFully(subject, post);
  await world.fault(
    subject,
    { fault: "slow-review", polls: 3, times: 1 },
    { fault: "commit-reset-after", times: 1 },
  );
  const startedAt = world.now();
  expect(await failureOf(subject.adapter.commit(subject.access(), post, checkpoint))).toMatchObject({
    kind: "outcome-unknown",
  });
  const found = await probe(post, checkpoint, startedAt);
  if (found.outcome !== "in-review") throw new Error(`the post was called ${found.outcome}`);
  await expect
    .poll(() => probe(post, found.checkpoint))
    .toMatchObject({ outcome: "live", postId: found.postId });
});

test("a post of another kind with the same text is not taken for ours", async () => {
  const text = "Same words";
  await publish(subject, postWith({ topic: "event", event }, text));
  const startedAt = world.now();
  const post = postWith({}, text);
  const checkpoint = await prepareFully(subject, post);
  world.setAhead(SETTLE_SECONDS + PICTURE_SECONDS);
  expect(await probe(post, checkpoint, startedAt)).toEqual({ outcome: "absent", refusal: null });
});

test("of two tries the refused one does not hide the one that stands", async () => {
  const post = world.post(0);
  const startedAt = world.now();
  await world.fault(subject, { fault: "slow-review", polls: 0, ends: "rejected", times: 1 });
  await publish(subject, post);
  const { postId, checkpoint } = await publish(subject, post);
  expect(await probe(post, checkpoint, startedAt)).toMatchObject({ outcome: "live", postId });
});

test("a picture that cannot be fetched is tried again, one that Google does not take is not", async () => {
  const post = world.post(1);
  const checkpoint = await prepareFully(subject, post);
  await world.fault(subject, { fault: "media-fetch-timeout", times: 1 });
  expect(await failureOf(subject.adapter.commit(subject.access(), post, checkpoint))).toMatchObject({
    kind: "transient",
    code: "INVALID_ARGUMENT/PHOTO_FETCH_FAILED",
  });
  const text = { ...post, media: post.media.map((one) => ({ ...one, url: world.pictures.textUrl })) };
  const failure = await failureOf(
    subject.adapter.commit(subject.access(), text, await prepareFully(subject, text)),
  );
  expect(failure).toMatchObject({ kind: "rejected", code: "INVALID_ARGUMENT/PHOTO_UPLOAD_FAILED" });
  expect(await world.ledger(subject)).toEqual([]);
});

test("a video never reaches Google", async () => {
  const post = world.post(["video"]);
  const checkpoint = await prepareFully(subject, post);
  const commit = subject.adapter.commit(subject.access(), post, checkpoint);
  expect(await failureOf(commit)).toMatchObject({ kind: "rejected", code: "media-unsupported" });
  expect(await world.sandbox.calls(subject.account.accountId)).toEqual([]);
});

test("an expired token is told apart from a throttle, and figures of a post do not exist", async () => {
  const { postId } = await publish(subject, world.post(0));
  await world.sandbox.setClock(3700);
  const read = subject.adapter.permalink(subject.access(), postId, "post");
  expect(await failureOf(read)).toMatchObject({ kind: "reauth", code: "UNAUTHENTICATED" });
  const metrics = await subject.adapter.metrics(subject.access(), postId, "post");
  expect(new Set(Object.values(metrics))).toEqual(new Set([null]));
  expect(subject.adapter.quota).toBeNull();
});
