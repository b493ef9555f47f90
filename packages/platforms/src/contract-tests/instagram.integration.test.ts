import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Checkpoint } from "../contract.ts";
import { readCheckpoint } from "../instagram/container-checkpoint.ts";
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
  subject = await world.connect("instagram", "instagram-login");
});

const DAY_SECONDS = 86_400;
const prepareOnce = async (checkpoint: Checkpoint | null, post = world.post(1)) => {
  const saved: Checkpoint[] = [];
  const step = subject.adapter.prepare(
    subject.access(),
    post,
    checkpoint,
    async (entry) => void saved.push(entry),
  );
  return { step, saved, post };
};
const containers = async () =>
  (await world.sandbox.calls(subject.account.accountId)).filter(
    (call) => call.method === "POST" && call.path.endsWith("/media"),
  ).length;

test("a slow container is waited for, ever longer; published early it is refused and stays invisible", async () => {
  await world.fault(subject, { fault: "slow-container", polls: 4, times: 1 });
  const { step, post } = await prepareOnce(null);
  const first = await step;
  expect(first).toMatchObject({ state: "wait", seconds: 2 });
  const early = await failureOf(subject.adapter.commit(subject.access(), post, first.checkpoint));
  expect(early).toMatchObject({ kind: "transient", code: "9007/2207027" });
  const waits = [];
  let result = first;
  while (result.state === "wait") {
    waits.push(result.seconds);
    result = await (await prepareOnce(result.checkpoint, post)).step;
  }
  expect(waits).toEqual([2, 4, 8, 16]);
  expect(await containers()).toBe(1);
  await subject.adapter.commit(subject.access(), post, result.checkpoint);
  expect(await world.ledger(subject)).toHaveLength(1);
});

test("a container that failed by the network's fault is built again, but not for ever", async () => {
  await world.fault(subject, { fault: "container-error", times: 1 });
  await prepareFully(subject, world.post(1));
  expect(await containers()).toBe(2);

  await world.fault(subject, { fault: "container-error" });
  const post = world.post(1);
  let last: Checkpoint | null = null;
  const attempt = async () => {
    for (let count = 0; count < 10; count++) {
      const { saved, step } = await prepareOnce(last, post);
      const outcome = await step.then(
        ({ checkpoint }) => ({ checkpoint, failure: null }),
        (failure: unknown) => ({ checkpoint: saved.at(-1) ?? null, failure }),
      );
      last = outcome.checkpoint;
      if (outcome.failure) return outcome.failure;
    }
    throw new Error("built for ever");
  };
  expect(await attempt()).toMatchObject({ kind: "transient", code: "container-error/2207032" });
  expect(await containers()).toBe(5);
  expect(last).toEqual({});
});

test("a picture that the network refuses while it looks at it is the owner's to change", async () => {
  await world.fault(subject, { fault: "container-error", subcode: 2207005 });
  const post = world.post(1);
  const first = await (await prepareOnce(null, post)).step;
  const { step } = await prepareOnce(first.checkpoint, post);
  expect(await failureOf(step)).toMatchObject({ kind: "rejected", code: "container-error/2207005" });
});

test("what is no picture, and what cannot be fetched, is told apart from a rule broken", async () => {
  const post = world.post(1);
  const [image] = post.media;
  const text = await prepareOnce(null, {
    ...post,
    media: image ? [{ ...image, url: world.pictures.textUrl }] : [],
  });
  expect(await failureOf(text.step)).toMatchObject({ kind: "transient", code: "9004/2207052" });
  await world.fault(subject, { fault: "media-fetch-timeout" });
  const late = await prepareOnce(null);
  expect(await failureOf(late.step)).toMatchObject({ kind: "transient", code: "-2/2207003" });
  await world.fault(subject);
  const tagged = await prepareOnce(null, { ...world.post(1), text: "#a ".repeat(31) });
  expect(await failureOf(tagged.step)).toMatchObject({ kind: "rejected", userMessage: expect.any(String) });
});

test("an expired container is replaced; one that expired under an unclear commit was not published", async () => {
  const post = world.post(1);
  const old = await prepareFully(subject, post);
  const startedAt = world.now();
  await world.sandbox.setClock(2 * DAY_SECONDS);
  const commit = {
    startedAt,
    lastStartedAt: startedAt,
    failureCode: "http-502",
    usedPostIds: new Set<string>(),
    get checkedAt() {
      return world.now();
    },
    receipt: null,
  };
  expect(await subject.adapter.probe(subject.access(), post, old, commit)).toEqual({
    outcome: "absent",
    refusal: null,
  });
  const fresh = await prepareFully(subject, post, old);
  expect(readCheckpoint(fresh)).toMatchObject({ rebuilds: 1 });
  expect(readCheckpoint(fresh)?.containerId).not.toBe(readCheckpoint(old)?.containerId);
});

test("without a container, as a restored backup knows none, a post is found by its caption", async () => {
  const post = world.post(1);
  const startedAt = world.now();
  const commit = {
    startedAt,
    lastStartedAt: startedAt,
    failureCode: null,
    usedPostIds: new Set<string>(),
    get checkedAt() {
      return world.now();
    },
    receipt: null,
  };
  const probe = (wanted: typeof post) => subject.adapter.probe(subject.access(), wanted, {}, commit);
  expect(await probe(post)).toMatchObject({ outcome: "not-yet" });
  const { postId } = await publish(subject, post);
  expect(await probe(post)).toMatchObject({ outcome: "live", postId });
  world.setAhead(SETTLE_SECONDS);
  expect(await probe(world.post(1))).toEqual({ outcome: "absent", refusal: null });
  expect(await probe({ ...post, text: "" })).toEqual({ outcome: "unknown" });
  expect(await probe({ ...post, type: "story" })).toEqual({ outcome: "unknown" });
});

test("a container that the network hides is waited for, then replaced", async () => {
  const post = world.post(1);
  let checkpoint = await prepareFully(subject, post);
  await world.fault(subject, { fault: "custom-error", on: "read", code: 100, subcode: 33, times: 2 });
  for (const misses of [1, 2]) {
    const { step, saved } = await prepareOnce(checkpoint, post);
    expect(await failureOf(step)).toMatchObject({ kind: "transient", code: "100/33" });
    expect(saved).toEqual([{ ...checkpoint, misses }]);
    checkpoint = saved[0] ?? checkpoint;
  }
  await world.fault(subject, { fault: "custom-error", on: "read", code: 100, subcode: 33, times: 1 });
  const { step } = await prepareOnce(checkpoint, post);
  expect(readCheckpoint((await step).checkpoint)).toMatchObject({ rebuilds: 1, misses: 0 });
  expect(await containers()).toBe(2);
});

test("a published container is never prepared a second time", async () => {
  const post = world.post(1);
  const { checkpoint } = await publish(subject, post);
  const { step } = await prepareOnce(checkpoint, post);
  expect(await failureOf(step)).toMatchObject({ kind: "outcome-unknown", code: "container-published" });
  expect(await containers()).toBe(1);
});

test("a used quota is noticed before a container is spent on it, and at the commit", async () => {
  const post = world.post(1);
  const checkpoint = await prepareFully(subject, post);
  await world.fault(subject, { fault: "quota-used" });
  expect(await failureOf(subject.adapter.commit(subject.access(), post, checkpoint))).toMatchObject({
    kind: "rate-limited",
    code: "9/2207042",
  });
  await world.fault(subject, { fault: "quota-used" });
  const { step } = await prepareOnce(null);
  const failure = await failureOf(step);
  expect(failure).toMatchObject({ kind: "rate-limited", code: "quota-used" });
  expect(failure.retryAt?.getTime()).toBeGreaterThan(world.now().getTime());
  expect(await containers()).toBe(1);
});

test("a post that was called spam is looked up: live it counts, absent it is not sent again", async () => {
  const post = world.post(1);
  const checkpoint = await prepareFully(subject, post);
  const startedAt = world.now();
  await world.fault(subject, { fault: "spam-flag-but-live" });
  const failure = await failureOf(subject.adapter.commit(subject.access(), post, checkpoint));
  expect(failure).toMatchObject({ kind: "outcome-unknown", code: "4/2207051" });
  const commit = {
    startedAt,
    lastStartedAt: startedAt,
    failureCode: failure.code,
    usedPostIds: new Set<string>(),
    get checkedAt() {
      return world.now();
    },
    receipt: null,
  };
  expect(await subject.adapter.probe(subject.access(), post, checkpoint, commit)).toMatchObject({
    outcome: "live",
  });

  const other = world.post(1);
  const prepared = await prepareFully(subject, other);
  world.setAhead(SETTLE_SECONDS);
  const absent = await subject.adapter.probe(subject.access(), other, prepared, commit);
  expect(absent).toMatchObject({ outcome: "absent", refusal: { kind: "rejected", code: "4/2207051" } });
});

test("a published container whose post is not listed yet is live without an id once it has settled", async () => {
  const post = world.post(1);
  const startedAt = world.now();
  const { checkpoint, postId } = await publish(subject, post);
  const commit = {
    startedAt,
    lastStartedAt: startedAt,
    failureCode: null,
    usedPostIds: new Set<string>(),
    get checkedAt() {
      return world.now();
    },
    receipt: null,
  };
  const probe = () => subject.adapter.probe(subject.access(), post, checkpoint, commit);
  await world.fault(subject, { fault: "listing-lag" });
  expect(await probe()).toMatchObject({ outcome: "not-yet" });
  world.setAhead(SETTLE_SECONDS);
  expect(await probe()).toEqual({ outcome: "live", postId: null, url: null });
  await world.fault(subject);
  expect(await probe()).toMatchObject({ outcome: "live", postId });
});

test("a dead metric is left out, the others stay", async () => {
  const { postId } = await publish(subject, world.post(1));
  await world.fault(subject, { fault: "dead-metric", metric: "saved" });
  const metrics = await subject.adapter.metrics(subject.access(), postId, "post");
  expect(metrics).toMatchObject({
    saves: null,
    clicks: null,
    impressions: expect.any(Number),
    shares: expect.any(Number),
  });
});

test("the first comment is written once and found again", async () => {
  const { postId } = await publish(subject, world.post(1));
  const { comments } = subject.adapter;
  expect(await comments?.find(subject.access(), postId, "#chai")).toBeNull();
  const written = await comments?.commit(subject.access(), postId, "#chai");
  expect(await comments?.find(subject.access(), postId, "#chai")).toEqual(written);
  expect(await world.ledger(subject)).toMatchObject([{ comments: ["#chai"] }]);
});

test("the live quota is told as the network counts it", async () => {
  await publish(subject, world.post(1));
  expect(await subject.adapter.quota?.(subject.access())).toEqual({
    used: 1,
    total: 50,
    windowSeconds: 86_400,
  });
});

test("an item of a carousel that was made is not made again after a crash", async () => {
  const post = world.post(["image", "image", "image"]);
  const saved: Checkpoint[] = [];
  const died = subject.adapter.prepare(subject.access(), post, null, async (checkpoint) => {
    saved.push(checkpoint);
    if (saved.length === 2) throw new Error("killed");
  });
  await expect(died).rejects.toThrow("killed");
  const checkpoint = await prepareFully(subject, post, saved[1]);
  expect(await containers()).toBe(4);
  await subject.adapter.commit(subject.access(), post, checkpoint);
  expect((await world.ledger(subject))[0]?.imageHashes).toHaveLength(3);
});
