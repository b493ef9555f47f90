import type { WritingFailure } from "@businesspro/ai/writing/writing-outcome";
import { DomainError } from "../domain-error.ts";

/** What the owner is told when a model did not write; nothing when she left herself. */
export function refuseFailure(failure: WritingFailure): void {
  if (failure !== "aborted") throw new DomainError("UPSTREAM", ERRORS[failure]);
}

const ERRORS = {
  "unusable-answer": "ai-answer-unusable",
  "rate-limited": "ai-unavailable",
  unavailable: "ai-unavailable",
} as const satisfies Record<Exclude<WritingFailure, "aborted">, string>;
