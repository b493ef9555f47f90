import type { PlatformErrorKind, PublishPhase, TargetStatus } from "@businesspro/contracts/enums";
import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";
import type { TimelineStep } from "@businesspro/contracts/timeline";
import type { ProbeResult } from "@businesspro/platforms/contract";

/** Where a target is, as far as deciding what comes next needs to know. */
export type Position = {
  phase: PublishPhase;
  /** Attempts that ended in an error or in "not there". */
  retryCount: number;
  /** Looks at the network since the phase began: polls while preparing, probes while confirming. */
  lookCount: number;
  /** Asked after an unclear commit, the owner said that the post is not there. */
  ownerSaysAbsent: boolean;
};

/** What just happened to a target that somebody holds. */
export type PublishOutcome =
  | { type: "still-preparing"; seconds: number }
  | { type: "account-busy" }
  /** Our own count of the network's fixed rates says that a call would be too many; nothing was sent. */
  | { type: "no-budget"; seconds: number }
  /** Our own store does not have what the network would be sent to, or does not answer. */
  | { type: "media-unavailable"; fault: "missing" | "unreachable" }
  | { type: "committed" }
  /** The network took the post and decides by itself whether to show it. */
  | { type: "taken-for-review" }
  /** It decided not to. */
  | { type: "refused-by-review" }
  | { type: "probed"; result: ProbeResult }
  | {
      type: "failed";
      /** `reviewing`: the network has the post, and was asked whether it shows it. */
      during: "access" | "preparing" | "committing" | "probing" | "reviewing";
      kind: PlatformErrorKind;
      /** Seconds until the network wants to be asked again, where it said. */
      retryAfterSeconds: number | null;
    };

export type Transition = {
  status: TargetStatus;
  phase: PublishPhase | null;
  retryCount: number;
  lookCount: number;
  /** null: nothing more is planned. */
  waitSeconds: number | null;
  step: TimelineStep | null;
  /** For the owner; the caller adds the network's name. */
  problem: { key: ErrorKey; parameters: ErrorParameters } | null;
  /** The network no longer accepts the account's token. */
  disconnects: boolean;
};

export const MAX_RETRIES = 6;
/** Polls of a picture that the network is still taking in: about half an hour. */
export const MAX_POLLS = 60;
export const MAX_PROBES = 12;
/** Looks at a post that the network has taken and not shown yet: about two days. */
export const MAX_REVIEW_LOOKS = 100;
const BUSY_SECONDS = 1;
const MAX_WAIT_SECONDS = 24 * 3600;
/** Shorter waits for our own budget come by the dozen and are no line of the timeline. */
const TOLD_SECONDS = 60;

/** 4, 12, 36 … seconds, at most ten minutes, ±20 % so that many posts do not return together. */
function backOffSeconds(attempt: number, random: () => number): number {
  return Math.min(600, 4 * 3 ** attempt) * (0.8 + 0.4 * random());
}

/** 2, 4, 8 … seconds, at most half an hour: most reviews end within seconds, some take a day. */
function reviewSeconds(lookCount: number): number {
  return Math.min(1800, 2 ** (lookCount + 1));
}

/** The whole policy of publishing, without I/O: what a target does after an outcome. */
export function nextStep(at: Position, outcome: PublishOutcome, random: () => number): Transition {
  const stay: Transition = {
    status: "publishing",
    phase: at.phase,
    retryCount: at.retryCount,
    lookCount: at.lookCount,
    waitSeconds: null,
    step: null,
    problem: null,
    disconnects: false,
  };
  switch (outcome.type) {
    case "still-preparing":
      if (at.lookCount >= MAX_POLLS) return fail(stay, "platform-unreachable");
      return {
        ...stay,
        lookCount: at.lookCount + 1,
        waitSeconds: outcome.seconds,
        step: at.lookCount === 0 ? "media-processing" : null,
      };
    case "account-busy":
      return { ...stay, waitSeconds: BUSY_SECONDS * (0.5 + random()) };
    case "no-budget":
      if (at.phase !== "preparing") return { ...stay, phase: "confirming", waitSeconds: outcome.seconds };
      return {
        ...stay,
        waitSeconds: outcome.seconds,
        step: outcome.seconds < TOLD_SECONDS ? null : "retry-later",
        problem: { key: "platform-rate-limited", parameters: {} },
      };
    case "media-unavailable":
      if (outcome.fault === "missing") return fail(stay, "media-missing");
      return retry(stay, "media-store-unreachable", backOffSeconds(stay.retryCount, random));
    case "committed":
      return { ...stay, status: "published", phase: null, step: "published" };
    case "taken-for-review":
      return { ...stay, phase: "confirming", lookCount: 0, waitSeconds: reviewSeconds(0), step: "in-review" };
    case "refused-by-review":
      return fail(stay, "platform-review-rejected");
    case "probed":
      return afterProbe(at, stay, outcome.result);
    case "failed":
      return afterFailure(stay, outcome, random);
  }
}

function afterProbe(at: Position, stay: Transition, result: ProbeResult): Transition {
  const lookCount = stay.lookCount + 1;
  const outcome = result.outcome === "unknown" && at.ownerSaysAbsent ? "absent" : result.outcome;
  switch (outcome) {
    case "live":
      return { ...stay, status: "published", phase: null, lookCount, step: "found-live" };
    case "absent":
      if (stay.retryCount >= MAX_RETRIES) return fail(stay, "platform-unreachable");
      return {
        ...stay,
        phase: "preparing",
        retryCount: stay.retryCount + 1,
        lookCount: 0,
        waitSeconds: 0,
        step: "found-absent",
      };
    case "not-yet":
      if (lookCount >= MAX_PROBES) return review(stay, lookCount);
      return {
        ...stay,
        phase: "confirming",
        lookCount,
        waitSeconds: result.outcome === "not-yet" ? result.seconds : 0,
      };
    case "in-review":
      return awaitReview(stay, lookCount);
    case "unknown":
      return review(stay, lookCount);
  }
}

/** The post is there, so it is never sent again; only whether people see it is open. */
function awaitReview(stay: Transition, lookCount: number): Transition {
  if (lookCount >= MAX_REVIEW_LOOKS) return review(stay, lookCount);
  return { ...stay, phase: "confirming", lookCount, waitSeconds: reviewSeconds(lookCount) };
}

function afterFailure(
  stay: Transition,
  failure: Extract<PublishOutcome, { type: "failed" }>,
  random: () => number,
): Transition {
  const { kind, during } = failure;
  const wait = Math.min(
    MAX_WAIT_SECONDS,
    failure.retryAfterSeconds ?? backOffSeconds(stay.retryCount, random),
  );

  if (during === "reviewing") {
    // Reading failed, which says nothing about the review.
    const disconnects = kind === "reauth";
    if (disconnects || kind === "account-disabled")
      return { ...review(stay, stay.lookCount + 1), disconnects };
    const next = awaitReview(stay, stay.lookCount + 1);
    return next.waitSeconds === null ? next : { ...next, waitSeconds: Math.max(next.waitSeconds, wait) };
  }
  // Without access nobody could look, either.
  if (during === "probing" || (during === "access" && stay.phase !== "preparing")) {
    // Reading failed, which says nothing about the post.
    const lookCount = stay.lookCount + 1;
    const disconnects = kind === "reauth";
    if (disconnects || kind === "account-disabled" || lookCount >= MAX_PROBES)
      return { ...review(stay, lookCount), disconnects };
    return {
      ...stay,
      phase: "confirming",
      lookCount,
      waitSeconds: failure.retryAfterSeconds ?? backOffSeconds(Math.min(lookCount, 4) - 1, random),
    };
  }
  if (kind === "outcome-unknown") {
    return { ...stay, phase: "confirming", lookCount: 0, waitSeconds: Math.min(wait, 4), step: "checking" };
  }
  switch (kind) {
    case "reauth":
      return { ...fail(stay, "account-needs-reconnect"), disconnects: true };
    case "account-disabled":
      return fail(stay, "platform-account-disabled");
    case "rejected":
      return fail(stay, "platform-rejected");
    case "rate-limited":
    case "transient": {
      const key = kind === "rate-limited" ? "platform-rate-limited" : "platform-unreachable";
      return retry(stay, key, wait);
    }
  }
}

function retry(stay: Transition, key: ErrorKey, waitSeconds: number): Transition {
  if (stay.retryCount >= MAX_RETRIES) return fail(stay, key);
  return {
    ...stay,
    phase: "preparing",
    retryCount: stay.retryCount + 1,
    waitSeconds,
    step: "retry-later",
    problem: { key, parameters: {} },
  };
}

function fail(stay: Transition, key: ErrorKey): Transition {
  return { ...stay, status: "failed", phase: null, step: "failed", problem: { key, parameters: {} } };
}

function review(stay: Transition, lookCount: number): Transition {
  return {
    ...stay,
    status: "needs_review",
    phase: "confirming",
    lookCount,
    step: "needs-review",
    problem: { key: "platform-outcome-unknown", parameters: {} },
  };
}
