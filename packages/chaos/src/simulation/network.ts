import type { ProbeResult } from "@businesspro/platforms/contract";
import type { Random } from "../random.ts";
import type { Settings } from "./settings.ts";

/**
 * `container`: what is published was prepared before and can be asked about, as on Instagram.
 * `listing`: only the list of visible posts tells, as on Facebook.
 * `reviewing`: the same, and what was taken is shown only after a while, as on Google.
 */
export type NetworkKind = "container" | "listing" | "reviewing";

export type Answer = "accepted" | "lost" | "error" | "throttled";
type Call = {
  target: number;
  prepared: number;
  landsAt: number | null;
  sentAt: number;
  /** Milliseconds until people see what has landed. */
  review: number;
};
/** A post that the network has taken; people see it from `shownAt` on. */
export type Visible = { id: string; target: number; text: number; at: number; shownAt: number };

const LONGEST_REVIEW = 40_000;

/** What the network does with one commit: when it takes effect, and what the caller hears at what time. */
export type Fate = { landsAt: number | null; answer: Answer; answersAt: number };

/** One account on a network. Time is the network's own; callers are never told what they could not know. */
export class Network {
  readonly visible: Visible[] = [];
  private readonly calls: Call[] = [];
  private readonly published = new Set<number>();
  private containers = 0;
  readonly kind: NetworkKind;
  private readonly settings: Settings;

  constructor(kind: NetworkKind, settings: Settings) {
    this.kind = kind;
    this.settings = settings;
  }

  prepare(): number {
    return ++this.containers;
  }

  commit(
    input: { target: number; text: number; prepared: number; now: number },
    random: Random,
    calm: boolean,
  ): Fate {
    const { now } = input;
    const late = () => now + random.between(0, this.settings.networkDelay);
    const fate = ((): Fate => {
      const soon = now + random.between(10, 400);
      if (calm) return { landsAt: soon, answer: "accepted", answersAt: soon };
      switch (random.between(1, 8)) {
        case 1:
          return { landsAt: late(), answer: "lost", answersAt: now + random.between(10, 3000) };
        case 2:
          return { landsAt: null, answer: "lost", answersAt: now + random.between(10, 3000) };
        case 3:
          return { landsAt: soon, answer: "error", answersAt: soon };
        case 4:
          return { landsAt: null, answer: "error", answersAt: soon };
        case 5:
          return { landsAt: random.oneIn(2) ? soon : null, answer: "throttled", answersAt: soon };
        case 6:
          // The answer never comes: the caller gives up at its own deadline.
          return {
            landsAt: random.oneIn(2) ? late() : null,
            answer: "lost",
            answersAt: Number.POSITIVE_INFINITY,
          };
        default:
          return { landsAt: soon, answer: "accepted", answersAt: soon };
      }
    })();
    const { target, prepared } = input;
    const review = this.kind === "reviewing" ? random.between(0, LONGEST_REVIEW) : 0;
    this.calls.push({ target, prepared, landsAt: fate.landsAt, sentAt: now, review });
    return fate;
  }

  /** Lets everything become visible that is due. */
  settle(now: number, textOf: (target: number) => number): Visible[] {
    const before = this.visible.length;
    for (const call of this.calls) {
      if (call.landsAt === null || call.landsAt > now) continue;
      const at = call.landsAt;
      call.landsAt = null;
      if (this.kind === "container") {
        if (this.published.has(call.prepared)) continue;
        this.published.add(call.prepared);
      }
      this.visible.push({
        id: `post-${this.visible.length + 1}`,
        target: call.target,
        text: textOf(call.target),
        at,
        shownAt: at + call.review,
      });
    }
    return this.visible.slice(before);
  }

  /** `read-review.ts` */
  review(id: string, now: number): ProbeResult {
    const post = this.visible.find((visible) => visible.id === id);
    return post && post.shownAt <= now
      ? { outcome: "live", postId: id, url: null }
      : { outcome: "in-review", postId: id, checkpoint: {} };
  }

  /** The adapters' rules on what the network shows, as `probe-container.ts` and `probe-post.ts` have them. */
  probe(input: {
    text: number;
    prepared: number;
    startedAt: number;
    lastStartedAt: number;
    used: ReadonlySet<string>;
    now: number;
    judgedAt: number;
  }): ProbeResult {
    const live = (found: readonly Visible[]): ProbeResult => ({
      outcome: "live",
      postId: found.length === 1 ? (found[0]?.id ?? null) : null,
      url: null,
    });
    const found = this.visible.filter(
      (post) =>
        post.text === input.text &&
        post.at >= input.startedAt - SKEW &&
        post.at <= input.now &&
        !input.used.has(post.id),
    );
    if (this.kind === "container") {
      if (this.published.has(input.prepared)) return live(found);
    } else if (found.length > 0) {
      const last = found.at(-1);
      const isShown = found.some((post) => post.shownAt <= input.now);
      return isShown || !last ? live(found) : { outcome: "in-review", postId: last.id, checkpoint: {} };
    }
    const left = input.lastStartedAt + this.settings.quiet - input.judgedAt;
    if (left > 0) return { outcome: "not-yet", seconds: Math.min(5, Math.ceil(left / 1000)) };
    return { outcome: "absent", refusal: null };
  }
}

const SKEW = 2000;
