import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MAX_POLLS,
  MAX_PROBES,
  MAX_RETRIES,
  MAX_REVIEW_LOOKS,
  nextStep,
  type Position,
  type PublishOutcome,
} from "./next-step.ts";

const half = () => 0.5;
const preparing: Position = { phase: "preparing", retryCount: 0, lookCount: 0, ownerSaysAbsent: false };
const confirming: Position = { ...preparing, phase: "confirming" };
const failed = (
  during: Extract<PublishOutcome, { type: "failed" }>["during"],
  kind: Extract<PublishOutcome, { type: "failed" }>["kind"],
  retryAfterSeconds: number | null = null,
): PublishOutcome => ({ type: "failed", during, kind, retryAfterSeconds });

describe("what a target does next", () => {
  it("is published once the network accepted it", () => {
    expect(nextStep(preparing, { type: "committed" }, half)).toMatchObject({
      status: "published",
      waitSeconds: null,
    });
  });

  it("waits for our own count of a network's rates without using up a try, and keeps an open outcome open", () => {
    expect(nextStep({ ...preparing, retryCount: 2 }, { type: "no-budget", seconds: 7 }, half)).toMatchObject({
      status: "publishing",
      phase: "preparing",
      retryCount: 2,
      waitSeconds: 7,
      step: null,
      problem: { key: "platform-rate-limited" },
    });
    expect(nextStep(preparing, { type: "no-budget", seconds: 600 }, half)).toMatchObject({
      waitSeconds: 600,
      step: "retry-later",
    });
    const open: Position = { ...confirming, phase: "committing" };
    expect(nextStep(open, { type: "no-budget", seconds: 7 }, half)).toMatchObject({
      phase: "confirming",
      waitSeconds: 7,
      step: null,
      problem: null,
    });
  });

  it.each([
    ["reauth", "account-needs-reconnect"],
    ["account-disabled", "platform-account-disabled"],
    ["rejected", "platform-rejected"],
    ["rate-limited", "platform-rate-limited"],
    ["transient", "platform-unreachable"],
  ] as const)("tells the owner of every kind of failure: %s ends as %s", (kind, key) => {
    const last = { ...preparing, retryCount: MAX_RETRIES };
    expect(nextStep(last, failed("committing", kind), half)).toMatchObject({
      status: "failed",
      problem: { key },
      disconnects: kind === "reauth",
    });
  });

  it("never sends again after an unclear commit: it looks", () => {
    for (const during of ["preparing", "committing"] as const) {
      expect(nextStep(preparing, failed(during, "outcome-unknown"), half)).toMatchObject({
        status: "publishing",
        phase: "confirming",
        step: "checking",
      });
    }
  });

  it.each(["committing", "confirming"] as const)(
    "an outcome that is open while %s stays open when access fails, whatever the reason",
    (phase) => {
      for (const kind of ["transient", "rate-limited", "reauth", "account-disabled"] as const) {
        const next = nextStep({ ...confirming, phase }, failed("access", kind), half);
        expect(next).toMatchObject({ phase: "confirming", disconnects: kind === "reauth" });
        expect(["publishing", "needs_review"]).toContain(next.status);
      }
    },
  );

  describe("a post that the network looks at before it shows it", () => {
    const checkpoint = { inReview: true };
    const seen: PublishOutcome = {
      type: "probed",
      result: { outcome: "in-review", postId: "1", checkpoint },
    };

    it("is not called published, and asked about ever more seldom", () => {
      const taken = nextStep({ ...preparing, lookCount: 5 }, { type: "taken-for-review" }, half);
      expect(taken).toMatchObject({
        status: "publishing",
        phase: "confirming",
        lookCount: 0,
        waitSeconds: 2,
        step: "in-review",
      });
      expect(nextStep({ ...confirming, lookCount: 0 }, seen, half)).toMatchObject({
        phase: "confirming",
        waitSeconds: 4,
        step: null,
      });
      expect(nextStep({ ...confirming, lookCount: 40 }, seen, half).waitSeconds).toBe(1800);
    });

    it("ends as the review does, and as the owner says when it never ends", () => {
      expect(nextStep(confirming, { type: "refused-by-review" }, half)).toMatchObject({
        status: "failed",
        problem: { key: "platform-review-rejected" },
      });
      const last = { ...confirming, lookCount: MAX_REVIEW_LOOKS - 1 };
      expect(nextStep(last, seen, half).status).toBe("needs_review");
      expect(nextStep(last, failed("reviewing", "transient"), half).status).toBe("needs_review");
    });

    it("is neither failed nor sent again because a look failed", () => {
      const late = { ...confirming, lookCount: MAX_PROBES + 3 };
      for (const kind of ["transient", "rejected", "rate-limited", "outcome-unknown"] as const)
        expect(nextStep(late, failed("reviewing", kind, 7), half)).toMatchObject({
          status: "publishing",
          phase: "confirming",
          waitSeconds: 1800,
        });
      expect(nextStep(late, failed("reviewing", "rate-limited", 4000), half).waitSeconds).toBe(4000);
      expect(nextStep(late, failed("reviewing", "reauth"), half)).toMatchObject({
        status: "needs_review",
        disconnects: true,
      });
    });
  });

  it("sends again only after a definite absence", () => {
    expect(
      nextStep(confirming, { type: "probed", result: { outcome: "absent", refusal: null } }, half),
    ).toMatchObject({
      phase: "preparing",
      retryCount: 1,
    });
    expect(nextStep(confirming, { type: "probed", result: { outcome: "unknown" } }, half).status).toBe(
      "needs_review",
    );
    expect(
      nextStep(confirming, { type: "probed", result: { outcome: "not-yet", seconds: 7 } }, half),
    ).toMatchObject({
      phase: "confirming",
      waitSeconds: 7,
    });
  });

  it("takes the owner's word where the network cannot tell, and the network's where it can", () => {
    const told: Position = { ...confirming, ownerSaysAbsent: true };
    expect(nextStep(told, { type: "probed", result: { outcome: "unknown" } }, half).phase).toBe("preparing");
    expect(
      nextStep(told, { type: "probed", result: { outcome: "live", postId: "1", url: null } }, half).status,
    ).toBe("published");
  });

  it("ends definite refusals at once, and says who has to act", () => {
    expect(nextStep(preparing, failed("committing", "rejected"), half)).toMatchObject({
      status: "failed",
      problem: { key: "platform-rejected" },
    });
    expect(nextStep(preparing, failed("preparing", "reauth"), half)).toMatchObject({
      status: "failed",
      disconnects: true,
    });
    expect(nextStep(preparing, failed("preparing", "account-disabled"), half).problem?.key).toBe(
      "platform-account-disabled",
    );
  });

  it("a dead token while looking leaves the question open", () => {
    expect(nextStep(confirming, failed("probing", "reauth"), half)).toMatchObject({
      status: "needs_review",
      disconnects: true,
    });
  });

  it("waits as long as the network asks, but at most a day", () => {
    expect(nextStep(preparing, failed("preparing", "rate-limited", 90), half).waitSeconds).toBe(90);
    expect(nextStep(preparing, failed("preparing", "rate-limited", 1e9), half).waitSeconds).toBe(86_400);
  });

  it("comes to an end whatever the network answers, and only a commit or a sighting publishes", () => {
    const kinds = [
      "reauth",
      "rate-limited",
      "rejected",
      "transient",
      "outcome-unknown",
      "account-disabled",
    ] as const;
    const preparingOutcomes = fc.oneof(
      fc.constant<PublishOutcome>({ type: "still-preparing", seconds: 1 }),
      fc.constantFrom(...kinds).map((kind) => failed("preparing", kind)),
      fc.constantFrom(...kinds).map((kind) => failed("committing", kind)),
    );
    const confirmingOutcomes = fc.oneof(
      fc.constantFrom<PublishOutcome>(
        { type: "probed", result: { outcome: "absent", refusal: null } },
        { type: "probed", result: { outcome: "unknown" } },
        { type: "probed", result: { outcome: "not-yet", seconds: 1 } },
      ),
      fc.constantFrom(...kinds).map((kind) => failed("probing", kind)),
    );
    fc.assert(
      fc.property(
        fc.infiniteStream(preparingOutcomes),
        fc.infiniteStream(confirmingOutcomes),
        (first, second) => {
          let at: Position = preparing;
          const limit = (MAX_RETRIES + 2) * (MAX_POLLS + MAX_PROBES + 2);
          for (let i = 0; i < limit; i++) {
            const outcome = (at.phase === "preparing" ? first : second).next().value;
            const next = nextStep(at, outcome, half);
            expect(next.status).not.toBe("published");
            if (next.waitSeconds === null) return;
            expect(next.phase).not.toBeNull();
            at = {
              phase: next.phase ?? "preparing",
              retryCount: next.retryCount,
              lookCount: next.lookCount,
              ownerSaysAbsent: false,
            };
          }
          throw new Error("never ended");
        },
      ),
    );
  });
});
