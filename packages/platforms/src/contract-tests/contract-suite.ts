import { randomUUID } from "node:crypto";
import type { Draft } from "@businesspro/contracts/draft";
import type { ConnectFlow, ContentType, ImplementedPlatform } from "@businesspro/contracts/enums";
import type { MediaKind } from "@businesspro/contracts/limits";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Checkpoint, PostMetrics, PostPayload, UnclearCommit } from "../contract.ts";
import type { PlatformError } from "../platform-error.ts";
import { FEED_TRAITS, type NetworkTraits } from "./network-traits.ts";
import type { SandboxFault } from "./sandbox-process.ts";
import {
  failureOf,
  openWorld,
  prepareFully,
  publish,
  SETTLE_SECONDS,
  type Subject,
  type World,
} from "./world.ts";

export type ContractCase = {
  platform: ImplementedPlatform;
  flow: ConnectFlow;
  type: ContentType;
  media: readonly MediaKind[];
  /** Calls that bring it to the network before it is visible. */
  prepares: number;
  /** What the network counts of it. */
  metrics: readonly (keyof PostMetrics)[];
  /** Those of networks with a feed, unless named. */
  traits?: NetworkTraits;
};

/** Throttles of a commit that made the post visible, and one that did not. */
const LIVE_THROTTLES: [SandboxFault][] = [
  [{ fault: "rate-limited", on: "commit", live: true }],
  [{ fault: "rate-limited", on: "commit", live: true, code: 4 }],
];
const SILENT_THROTTLE: [SandboxFault, string] = [
  { fault: "rate-limited", on: "commit", minutes: 7 },
  "rate-limited",
];

type Visible = Awaited<ReturnType<World["ledger"]>>[number];

/** What every adapter owes publishing, whatever its network. */
export function describeAdapter(
  name: string,
  { platform, flow, type, media, prepares, metrics: counted, traits = FEED_TRAITS }: ContractCase,
): void {
  describe(name, () => {
    let world: World;
    let subject: Subject;
    beforeAll(async () => {
      world = await openWorld();
    });
    afterAll(() => world.close());
    beforeEach(async () => {
      world.setAhead(0);
      await world.sandbox.setClock(0);
      subject = await world.connect(platform, flow);
    });

    const newPost = () =>
      traits.makes === "post" ? world.post(media, undefined, type) : world.message(media.length > 0);
    const hashesOf = (post: PostPayload) =>
      traits.makes === "post"
        ? post.media.map(({ kind }) => world.pictures.sha256[kind])
        : media.map((kind) => world.pictures.sha256[kind]);
    const settled = SETTLE_SECONDS + (media.length > 0 ? traits.pictureSeconds : 0);
    const hasCaption = type !== "story";
    /** A reel is known by its video, everything else by its post. */
    const isNamed = (visible: Visible | undefined, id: string | null) =>
      visible !== undefined && id !== null && (visible.postId === id || visible.mediaIds.includes(id));
    const unclear = (
      startedAt: Date,
      failure: PlatformError | null,
      usedPostIds: string[] = [],
    ): UnclearCommit => ({
      startedAt,
      lastStartedAt: startedAt,
      get checkedAt() {
        return world.now();
      },
      failureCode: failure?.code ?? null,
      usedPostIds: new Set(usedPostIds),
      receipt: null,
    });
    /** As publishing probes: with what a webhook has told meanwhile, where webhooks tell. */
    const probeOf = async (post: PostPayload, checkpoint: Checkpoint, commit: UnclearCommit) => {
      const receipt = post.message && world.receiptOf(post.message.reference);
      return subject.adapter.probe(subject.access(), post, checkpoint, {
        ...commit,
        checkedAt: commit.checkedAt,
        receipt,
      });
    };
    const untilTold = (post: PostPayload) =>
      expect
        .poll(() => !post.message || world.receiptOf(post.message.reference) !== null, { timeout: 10_000 })
        .toBe(true);
    const faultCommit = async (fault: SandboxFault, patienceMs = 15_000) => {
      const post = newPost();
      const checkpoint = await prepareFully(subject, post);
      await world.fault(subject, fault);
      const startedAt = world.now();
      const failure = await failureOf(
        subject.adapter.commit(subject.access(AbortSignal.timeout(patienceMs)), post, checkpoint),
      );
      await world.fault(subject);
      const probe = (used: string[] = []) => probeOf(post, checkpoint, unclear(startedAt, failure, used));
      return { post, checkpoint, failure, probe };
    };

    test("makes a post visible once, with text, picture and address", async () => {
      const post = newPost();
      const checkpoint = await prepareFully(subject, post);
      expect(await world.ledger(subject)).toEqual([]);
      const { postId } = await subject.adapter.commit(subject.access(), post, checkpoint);
      const imageHashes = hashesOf(post);
      const [visible, ...others] = await world.ledger(subject);
      expect(visible).toMatchObject({ caption: hasCaption ? post.text : null, imageHashes });
      expect(isNamed(visible, postId)).toBe(true);
      expect(others).toEqual([]);
      const permalink = await subject.adapter.permalink(subject.access(), postId, type);
      expect(permalink).toBe(traits.hasAddress ? visible?.permalink : null);
      expect((await fetch(visible?.permalink ?? "")).status).toBe(200);
    });

    /** One that the checkpoint was not made for; null: there is none. */
    const anotherPost = (post: PostPayload): PostPayload | null => {
      if (traits.checkpointFor === "post") return { ...post, text: `${post.text}!` };
      if (!post.message?.picture) return null;
      const picture = { ...post.message.picture, key: `${post.message.picture.key} another` };
      return { ...post, message: { ...post.message, picture } };
    };

    test("re-uses what a checkpoint holds, and makes it anew for another text", async () => {
      const post = newPost();
      const count = async () =>
        (await world.sandbox.calls(subject.account.accountId)).filter((call) => call.operation === "prepare")
          .length;
      const before = await count();
      const prepared = await prepareFully(subject, post);
      expect(await count()).toBe(before + prepares);
      const checkpoint = await prepareFully(subject, post, JSON.parse(JSON.stringify(prepared)));
      expect(await count()).toBe(before + prepares);
      const other = anotherPost(post);
      if (!other) {
        // The same checkpoint serves every text, so a campaign's picture is uploaded once.
        await subject.adapter.commit(subject.access(), newPost(), checkpoint);
        expect(await count()).toBe(before + prepares);
        return;
      }
      expect(await failureOf(subject.adapter.commit(subject.access(), other, checkpoint))).toMatchObject({
        kind: "transient",
        code: "not-prepared",
      });
      await prepareFully(subject, other, checkpoint);
      expect(await count()).toBe(before + prepares * 2);
      expect(await world.ledger(subject)).toEqual([]);
    });

    test.each<[SandboxFault, number?]>([
      [{ fault: "commit-reset-after" }],
      [{ fault: "commit-500-after" }],
      ...(traits.throttledCommit === "unclear" ? LIVE_THROTTLES : []),
      [{ fault: "commit-hang", live: "before", delayMs: 1500 }, 500],
    ])("an answer that was lost after the post went live is found: %o", async (fault, patienceMs) => {
      const { post, failure, probe } = await faultCommit(fault, patienceMs);
      await expect.poll(() => world.ledger(subject), { timeout: 5000 }).toHaveLength(1);
      await untilTold(post);
      const [visible] = await world.ledger(subject);
      expect(failure.kind).toBe("outcome-unknown");
      const found = await probe();
      if (found.outcome !== "live") throw new Error(`the post was called ${found.outcome}`);
      expect(isNamed(visible, found.postId)).toBe(true);
      expect([visible?.permalink, null]).toContain(found.url);
      expect(await world.ledger(subject)).toHaveLength(1);
    });

    test.each<[SandboxFault, string | null]>([
      [{ fault: "commit-500-before" }, null],
      [{ fault: "commit-reset-before" }, null],
      [{ fault: "gateway-html", on: "commit" }, null],
      ...(traits.throttledCommit === "unclear" ? [SILENT_THROTTLE] : []),
    ])("a commit that never landed is called absent once it has settled: %o", async (fault, refusal) => {
      const { post, checkpoint, failure, probe } = await faultCommit(fault);
      expect(failure.kind).toBe("outcome-unknown");
      expect(await probe()).toEqual({ outcome: "not-yet", seconds: expect.any(Number) });
      world.setAhead(settled);
      if (traits.evidence === "receipt") {
        // Silence proves nothing: the webhook may be lost. A person decides.
        expect(await probe()).toEqual({ outcome: "unknown" });
        expect(await world.ledger(subject)).toEqual([]);
        return;
      }
      const absent = await probe();
      expect(absent).toMatchObject({
        outcome: "absent",
        refusal: refusal === null ? null : { kind: refusal },
      });
      const { postId } = await subject.adapter.commit(
        subject.access(),
        post,
        await prepareFully(subject, post, checkpoint),
      );
      const [visible, ...others] = await world.ledger(subject);
      expect(isNamed(visible, postId)).toBe(true);
      expect(others).toEqual([]);
    });

    test("a post that lands late is found while the commit settles", async () => {
      const { post, failure, probe } = await faultCommit(
        { fault: "commit-hang", live: "after", delayMs: 1500 },
        500,
      );
      expect(failure).toMatchObject({ kind: "outcome-unknown", code: "network-timeout" });
      expect(await probe()).toMatchObject({ outcome: "not-yet" });
      await expect.poll(() => world.ledger(subject), { timeout: 5000 }).toHaveLength(1);
      await untilTold(post);
      const found = await probe();
      if (found.outcome !== "live") throw new Error(`the post was called ${found.outcome}`);
      expect(isNamed((await world.ledger(subject))[0], found.postId)).toBe(true);
    });

    const undecided =
      traits.evidence === "network" ? { outcome: "absent", refusal: null } : { outcome: "unknown" };
    test(`a process that died before the commit left leads to ${undecided.outcome}`, async () => {
      const post = newPost();
      const checkpoint = await prepareFully(subject, post);
      const commit = unclear(world.now(), null);
      world.setAhead(settled);
      expect(await probeOf(post, checkpoint, commit)).toEqual(undecided);
    });

    test.runIf(!traits.refusesRepeats)(
      "a second commit makes a second one: publishing never repeats it",
      async () => {
        const post = newPost();
        const { checkpoint } = await publish(subject, post);
        await subject.adapter.commit(subject.access(), post, checkpoint);
        expect(await world.ledger(subject)).toHaveLength(2);
      },
    );

    test.runIf(traits.throttledCommit === "refused")(
      "a throttled commit is refused, with a time",
      async () => {
        const { failure } = await faultCommit({ fault: "rate-limited", on: "commit", minutes: 7 });
        expect(failure.kind).toBe("rate-limited");
        expect(failure.retryAt).not.toBeNull();
        expect(await world.ledger(subject)).toEqual([]);
      },
    );

    test.runIf(traits.refusesRepeats)("a second commit of a visible post makes no second one", async () => {
      const post = newPost();
      const startedAt = world.now();
      const { checkpoint, postId } = await publish(subject, post);
      const failure = await failureOf(subject.adapter.commit(subject.access(), post, checkpoint));
      expect(failure.kind).toBe("outcome-unknown");
      const result = await subject.adapter.probe(
        subject.access(),
        post,
        checkpoint,
        unclear(startedAt, failure),
      );
      expect(result).toMatchObject({ outcome: "live", postId });
      expect(await world.ledger(subject)).toHaveLength(1);
    });

    test("another target's post of the same text is not taken for ours", async () => {
      const first = newPost();
      const { postId } = await publish(subject, first);
      // Of the same words to the same person, but a message has its own reference.
      const post = first.message
        ? { ...first, message: { ...first.message, reference: randomUUID() } }
        : first;
      const other = await publish(subject, newPost()); // networks refuse the same post twice in a row
      const startedAt = world.now();
      const checkpoint = await prepareFully(subject, post);
      await world.fault(subject, { fault: "commit-reset-after" });
      const failure = await failureOf(subject.adapter.commit(subject.access(), post, checkpoint));
      const visible = await world.ledger(subject);
      await untilTold(post);
      const result = await probeOf(post, checkpoint, unclear(startedAt, failure, [postId, other.postId]));
      if (result.outcome !== "live") throw new Error(`the post was called ${result.outcome}`);
      expect(isNamed(visible[2], result.postId)).toBe(true);
    });

    test.each([...traits.refusals])("a clear refusal of a commit is certain: %o", async (fault, expected) => {
      const { failure } = await faultCommit(fault);
      expect(failure).toMatchObject(expected);
      expect(await world.ledger(subject)).toEqual([]);
    });

    test.each([...traits.readRefusals])("reads say what is wrong: %o", async (fault, expected) => {
      const { postId } = await publish(subject, newPost());
      await world.fault(subject, fault);
      expect(await failureOf(traits.read(world, subject, postId, type))).toMatchObject(expected);
      if (counted.length > 0) {
        const failure = await failureOf(subject.adapter.metrics(subject.access(), postId, type));
        expect(failure).toMatchObject(expected);
      }
    });

    test("a throttle names the time to come back", async () => {
      await world.fault(subject, { fault: "rate-limited", minutes: 11 });
      const failure = await failureOf(traits.read(world, subject, subject.account.accountId, type));
      expect(failure.kind).toBe("rate-limited");
      expect(Math.round(((failure.retryAt?.getTime() ?? 0) - world.now().getTime()) / 60_000)).toBe(11);
    });

    test("an address that the network does not have yet is null", async () => {
      const { postId } = await publish(subject, newPost());
      await world.fault(subject, { fault: "permalink-missing" });
      expect(await subject.adapter.permalink(subject.access(), postId, type)).toBeNull();
    });

    test("metrics are numbers where the network gives them and null elsewhere", async () => {
      const { postId } = await publish(subject, newPost());
      // Too few people have seen it at first.
      await world.sandbox.setClock(6 * 3600);
      const metrics = await subject.adapter.metrics(subject.access(), postId, type);
      const given = Object.entries(metrics).filter(([, value]) => typeof value === "number");
      expect(given.map(([name]) => name).toSorted()).toEqual([...counted].toSorted());
      expect(Object.values(metrics).every((value) => value === null || value >= 0)).toBe(true);
      await world.fault(subject, { fault: "insights-missing" });
      expect(await subject.adapter.metrics(subject.access(), postId, type)).toMatchObject({
        impressions: null,
        reach: null,
        saves: null,
        clicks: null,
      });
    });

    test("limits are told before anything is sent", () => {
      const { type, text, media, options } = newPost();
      const draft: Draft = {
        type,
        text: "x".repeat(70_000),
        hashtagCount: 0,
        media: media.map(({ kind, width, height, durationSeconds }) => ({
          kind,
          width,
          height,
          durationSeconds,
          bytes: 100_000,
        })),
        options,
      };
      expect(subject.adapter.validate(draft).map((problem) => problem.key)).toContain("caption-too-long");
      expect(subject.adapter.validate({ ...draft, text })).toEqual([]);
    });
  });
}
