import type { WritingEvent, WrittenPost } from "@businesspro/contracts/writing-outputs";
import { callModel, type ModelCall } from "../ai/call-model.ts";
import type { TenantCtx } from "../context.ts";
import { refuseFailure } from "./refuse-failure.ts";

/**
 * A post as it grows, then whole with what it cost. Leaving the iteration early cancels the call.
 * @throws DomainError `ai-budget-exhausted`, `ai-unavailable`, `ai-answer-unusable`
 */
export async function* streamPost(
  ctx: TenantCtx,
  call: ModelCall<WrittenPost>,
  signal: AbortSignal,
): AsyncGenerator<WritingEvent> {
  const { partials, outcome } = await callModel(ctx, call, signal);
  for await (const post of partials) yield { type: "partial", post };
  const written = await outcome;
  if (written.status === "failed") return refuseFailure(written.failure);
  const { answer: post, model, costMicroUsd } = written;
  yield { type: "done", post, model, costMicroUsd };
}
