import type { AiModelKey } from "@businesspro/contracts/enums";
import type { TokenUsage } from "../pricing/token-usage.ts";

/**
 * - `unusable-answer`: the model answered, and nothing of it may be shown (not the shape, cut short, refused, wrong
 *   language or script, forbidden claims).
 * - `rate-limited`: asked to slow down; `retryAfterSeconds` when it said for how long.
 * - `unavailable`: no answer: network, timeout, provider fault, or the operator's key, model or credit is not accepted.
 * - `aborted`: the caller went away.
 */
export type WritingFailure = "unusable-answer" | "rate-limited" | "unavailable" | "aborted";

export type CallFacts = {
  readonly model: {
    readonly key: AiModelKey;
    readonly provider: string;
    readonly name: string;
    readonly offline: boolean;
  };
  /** null when the provider cannot have charged anything: it refused the call or was never reached. */
  readonly usage: TokenUsage | null;
  /** Micro-dollars for `usage`; 0 without it. */
  readonly costMicroUsd: number;
};

export type WritingOutcome<Answer> = CallFacts &
  (
    | {
        readonly status: "written";
        readonly answer: Answer;
        /** What was mended or dropped. */
        readonly notes: readonly string[];
      }
    | {
        readonly status: "failed";
        readonly failure: WritingFailure;
        /** For the log: our own words and the provider's error codes, never its text, a key or the owner's words. */
        readonly reason: string;
        readonly retryAfterSeconds: number | null;
        /** The last state of the answer before it failed. */
        readonly partial: Answer | null;
      }
  );
