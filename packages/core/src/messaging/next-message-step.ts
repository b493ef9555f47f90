import type { MessageProblem } from "@businesspro/contracts/messaging-outputs";
import type { MessageRefusal } from "@businesspro/platforms/message-refusal";
import type { PlatformError } from "@businesspro/platforms/platform-error";
import { nextStep, type Position, type PublishOutcome, type Transition } from "../publishing/next-step.ts";

export type MessagePosition = Position & {
  /** The network's limit of offers to this person was waited out once already. */
  waitedADay: boolean;
};

/** Where a message goes, and what that means for the others of its campaign, its number and its person. */
export type MessageTransition = Omit<Transition, "status" | "step"> & {
  status: Transition["status"];
  /** Why the whole campaign pauses; null: it goes on. */
  stops: MessageProblem["key"] | null;
  /** The person has opted out: her consent ends. */
  withdraws: boolean;
  waitsADay: boolean;
  /** The whole number sends nothing for this long; null: it goes on. */
  slowsSeconds: number | null;
};

const DAY_SECONDS = 24 * 3600;
const MAX_PAIR_SECONDS = 4 ** 5;

/**
 * The whole policy of messages, without I/O: the one of publishing, and what a refusal means for others. A message that
 * the whole campaign stumbles over goes back into the queue as if it had not been tried.
 */
export function nextMessageStep(
  at: MessagePosition,
  outcome: PublishOutcome,
  error: PlatformError | null,
  random: () => number,
): MessageTransition {
  const quiet = { stops: null, withdraws: false, waitsADay: false, slowsSeconds: null };
  if (outcome.type !== "failed" || outcome.kind === "outcome-unknown" || outcome.during === "probing") {
    return { ...named(nextStep(at, outcome, random), null), ...quiet };
  }
  const refusal = error?.refusal ?? null;
  const back: Transition = {
    status: "queued",
    phase: null,
    retryCount: at.retryCount,
    lookCount: 0,
    waitSeconds: 0,
    step: null,
    problem: null,
    disconnects: outcome.kind === "reauth",
  };
  if (refusal?.pausesCampaign || outcome.kind === "reauth" || outcome.kind === "account-disabled")
    return { ...back, ...quiet, stops: stopOf(refusal) };
  switch (refusal?.reason) {
    case "throughput":
    case "call-limit": {
      const seconds = outcome.retryAfterSeconds ?? 5;
      return { ...back, ...quiet, waitSeconds: seconds, slowsSeconds: seconds };
    }
    case "pair-limit": {
      const seconds = Math.max(6, Math.min(MAX_PAIR_SECONDS, 4 ** (at.retryCount + 1)));
      return { ...named(nextStep(at, { ...outcome, retryAfterSeconds: seconds }, random), error), ...quiet };
    }
    case "person-limit": {
      if (at.waitedADay) return { ...failed(at, "message-person-limit"), ...quiet };
      const problem = { key: "message-person-limit" as const, parameters: {} };
      return { ...back, ...quiet, waitSeconds: DAY_SECONDS, problem, waitsADay: true };
    }
    default:
      return {
        ...named(nextStep(at, outcome, random), error),
        ...quiet,
        withdraws: refusal?.reason === "opted-out",
      };
  }
}

/** The owner's sentence for a message, where publishing has one for posts. */
function named(transition: Transition, error: PlatformError | null): Transition {
  switch (transition.problem?.key) {
    case "platform-rejected":
      return { ...transition, problem: refusalProblem(error) };
    case "platform-outcome-unknown":
      return { ...transition, problem: { key: "message-outcome-unknown", parameters: {} } };
    default:
      return transition;
  }
}

/** What a definite refusal of one message is called. */
export function refusalProblem(error: PlatformError | null): MessageProblem {
  switch (error?.refusal?.reason) {
    case "opted-out":
      return { key: "message-opted-out", parameters: {} };
    case "unreachable":
    case "blocked-by-us":
      return { key: "message-number-unreachable", parameters: {} };
    case "person-limit":
      return { key: "message-person-limit", parameters: {} };
    default:
      return { key: "message-refused", parameters: { reason: error?.userMessage ?? error?.code ?? "" } };
  }
}

function failed(at: MessagePosition, key: MessageProblem["key"]): Transition {
  return {
    status: "failed",
    phase: null,
    retryCount: at.retryCount,
    lookCount: at.lookCount,
    waitSeconds: null,
    step: null,
    problem: { key, parameters: {} },
    disconnects: false,
  };
}

function stopOf(refusal: MessageRefusal | null): MessageProblem["key"] {
  if (refusal?.scope === "template") return "campaign-template-stopped";
  return refusal?.reason === "spam" ? "campaign-quality-low" : "campaign-account-stopped";
}
