import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Checkpoint, PostPayload } from "../contract.ts";
import { fingerprintPost } from "../fingerprint-post.ts";
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
  subject = await world.connect("facebook", "facebook-login");
});

const probe = (
  post: PostPayload,
  checkpoint: Checkpoint,
  failureCode: string | null,
  startedAt: Date,
  usedPostIds: string[] = [],
) =>
  subject.adapter.probe(subject.access(), post, checkpoint, {
    startedAt,
    lastStartedAt: startedAt,
    failureCode,
    usedPostIds: new Set(usedPostIds),
    get checkedAt() {
      return world.now();
    },
    receipt: null,
  });

test("several photos become one post, in their order", async () => {
  const post = world.post(3);
  const { postId } = await publish(subject, post);
  const [visible, ...others] = await world.ledger(subject);
  expect(visible).toMatchObject({ postId, imageHashes: Array(3).fill(world.pictures.sha256.image) });
  expect(others).toEqual([]);
});

test("uploads go on where a crash left them", async () => {
  const post = world.post(3);
  const saved: Checkpoint[] = [];
  const dies = async (checkpoint: Checkpoint) => {
    saved.push(checkpoint);
    if (saved.length === 2) throw new Error("the process died");
  };
  await expect(subject.adapter.prepare(subject.access(), post, null, dies)).rejects.toThrow(
    "the process died",
  );
  const checkpoint = await prepareFully(subject, post, saved[1]);
  expect(saved[1]?.photoIds).toEqual(
    Array.isArray(checkpoint.photoIds) ? checkpoint.photoIds.slice(0, 2) : null,
  );
  const uploads = (await world.sandbox.calls(subject.account.accountId)).filter((call) =>
    call.path.endsWith("/photos"),
  );
  expect(uploads).toHaveLength(3);
});

test("a text that the Page already shows is refused, and the owner is told so", async () => {
  const post = world.post(0);
  const older = await publish(subject, post);
  const startedAt = world.now();
  const checkpoint = await prepareFully(subject, post);
  const failure = await failureOf(subject.adapter.commit(subject.access(), post, checkpoint));
  expect(failure).toMatchObject({ kind: "outcome-unknown", code: "506/1455006" });
  expect(await probe(post, checkpoint, failure.code, startedAt, [older.postId])).toMatchObject({
    outcome: "not-yet",
  });
  world.setAhead(SETTLE_SECONDS);
  const absent = await probe(post, checkpoint, failure.code, startedAt, [older.postId]);
  expect(absent).toMatchObject({ outcome: "absent", refusal: { kind: "rejected", code: "506/1455006" } });
  expect(await world.ledger(subject)).toHaveLength(1);
});

test.each([0, 1])("a post that the list hides for long is not doubled (%i photos)", async (images) => {
  const post = world.post(images);
  const startedAt = world.now();
  const { checkpoint, postId } = await publish(subject, post);
  await world.fault(subject, { fault: "listing-lag" });
  expect(await probe(post, checkpoint, "network-timeout", startedAt)).toMatchObject({ outcome: "not-yet" });
  world.setAhead(SETTLE_SECONDS);
  expect(await probe(post, checkpoint, "network-timeout", startedAt)).toEqual({
    outcome: "absent",
    refusal: null,
  });
  const again = await failureOf(subject.adapter.commit(subject.access(), post, checkpoint));
  expect(again.kind).toBe("outcome-unknown");
  // The network says "already there", the list shows nothing: only a person can tell.
  expect(await probe(post, checkpoint, again.code, startedAt)).toEqual({ outcome: "unknown" });
  await world.fault(subject);
  expect(await probe(post, checkpoint, again.code, startedAt)).toMatchObject({ outcome: "live", postId });
  expect(await world.ledger(subject)).toHaveLength(1);
});

test("photos that are used up prove a landing, whatever the list shows", async () => {
  const post = world.post(1);
  const startedAt = world.now();
  const { checkpoint } = await publish(subject, post);
  await world.fault(subject, { fault: "listing-lag" });
  world.setAhead(SETTLE_SECONDS);
  expect(await probe(post, checkpoint, "100/1366051", startedAt)).toEqual({ outcome: "unknown" });
});

test("without a text only the photo proves a post", async () => {
  const post = { ...world.post(1), text: "" };
  const startedAt = world.now();
  const { checkpoint, postId } = await publish(subject, post);
  expect(await probe(post, checkpoint, "network-timeout", startedAt)).toMatchObject({
    outcome: "live",
    postId,
  });
  const other = { ...world.post(1), text: "" };
  const unused = await prepareFully(subject, other);
  expect(await probe(other, unused, null, startedAt)).toEqual({ outcome: "unknown" });
});

test("two equal posts of which none is known: live, without an id", async () => {
  const post = world.post(0);
  const startedAt = world.now();
  const { checkpoint } = await publish(subject, post);
  await publish(subject, world.post(0));
  await publish(subject, post);
  expect(await probe(post, checkpoint, "network-timeout", startedAt)).toEqual({
    outcome: "live",
    postId: null,
    url: null,
  });
});

test("losing the role on the Page asks for a new connection", async () => {
  const post = world.post(0);
  const checkpoint = await prepareFully(subject, post);
  await world.fault(subject, { fault: "page-role-lost" });
  const failure = await failureOf(subject.adapter.commit(subject.access(), post, checkpoint));
  expect(failure).toMatchObject({ kind: "reauth", code: "190/492" });
});

test("what is no picture is not taken", async () => {
  const post = world.post(1);
  const [image] = post.media;
  const unreadable = { ...post, media: image ? [{ ...image, url: world.pictures.textUrl }] : [] };
  const failure = await failureOf(
    subject.adapter.prepare(subject.access(), unreadable, null, async () => {}),
  );
  expect(failure.kind).toBe("rejected");
});

test("a dead metric is left out, the others and the counts stay", async () => {
  const { postId } = await publish(subject, world.post(1));
  await world.fault(subject, { fault: "dead-metric", metric: "post_clicks" });
  const metrics = await subject.adapter.metrics(subject.access(), postId, "post");
  expect(metrics).toMatchObject({
    clicks: null,
    saves: null,
    impressions: expect.any(Number),
    comments: expect.any(Number),
  });
});

test("a connection without the task for figures is not asked for them", async () => {
  const { postId } = await publish(subject, world.post(0));
  const access = { ...subject.access(), metadata: { insights: false } };
  const metrics = await subject.adapter.metrics(access, postId, "post");
  expect(metrics).toMatchObject({
    impressions: null,
    reach: null,
    clicks: null,
    comments: expect.any(Number),
  });
  const paths = (await world.sandbox.calls(subject.account.accountId)).map((call) => call.path);
  expect(paths.filter((path) => path.endsWith("/insights"))).toEqual([]);
});

test("a link is attached to a post without pictures", async () => {
  const plain = world.post(0);
  const post = { ...plain, options: { ...plain.options, link: "https://example.com/menu" } };
  await publish(subject, post);
  expect(await world.ledger(subject)).toMatchObject([
    { caption: post.text, link: "https://example.com/menu" },
  ]);
});

test("a video of the wrong shape is refused while it is prepared, with the network's reason", async () => {
  const post = world.post(["video"], undefined, "reel");
  const wide = {
    ...post,
    media: post.media.map((video) => ({ ...video, url: world.pictures.wideVideoUrl })),
  };
  const failure = await failureOf(prepareFully(subject, wide));
  expect(failure).toMatchObject({
    kind: "rejected",
    code: "video-refused",
    userMessage: "Video resolution is too low",
  });
  expect(await world.ledger(subject)).toEqual([]);
});

test("an upload address of another host never gets the token", async () => {
  const post = world.post(["video"], undefined, "reel");
  const checkpoint = {
    fingerprint: fingerprintPost(post),
    photoIds: [],
    video: { id: "1", uploadUrl: "https://elsewhere.example/v1", isUploaded: false, polls: 0 },
  };
  const failure = await failureOf(
    subject.adapter.prepare(subject.access(), post, checkpoint, async () => {}),
  );
  expect(failure.code).toBe("upload-host-unknown");
});
