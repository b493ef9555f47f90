import { randomUUID } from "node:crypto";
import { estimateTaskCost } from "@businesspro/ai/pricing/estimate-task-cost";
import { runTask } from "@businesspro/ai/writing/run-task";
import type { WritingFailure, WritingOutcome } from "@businesspro/ai/writing/writing-outcome";
import type { WritingTask } from "@businesspro/ai/writing/writing-task";
import type { AiModelKey } from "@businesspro/contracts/enums";
import type { TenantCtx } from "../context.ts";
import { recordInput, recordOutput } from "./call-record.ts";
import { reserveBudget } from "./reserve-budget.ts";
import { type AiLogStatus, settleCall } from "./settle-call.ts";

export type ModelCall<Answer> = {
  task: WritingTask<Answer>;
  model: AiModelKey;
  timeoutSeconds: number;
};

export type RunningCall<Answer> = {
  /** Of its row in `ai_logs`, once the call is on the books. */
  logId: string;
  /** The answer as it grows; single use. Leaving the loop early ends the call. */
  partials: AsyncGenerator<Answer, void>;
  /** Known once the call is over and on the books; never rejects. */
  outcome: Promise<WritingOutcome<Answer>>;
};

/** A reservation outlives the call by this much, so that it is still there when the call settles late. */
const SETTLING_SECONDS = 60;

/**
 * The one way to a model. Sets budget aside, calls, settles the real cost and logs the call once, however it ends:
 * the books follow the call itself, so they are also right when nobody reads the answer to its end.
 * @throws DomainError `ai-budget-exhausted`: no call was made and none is logged
 */
export async function callModel<Answer>(
  ctx: TenantCtx,
  call: ModelCall<Answer>,
  signal: AbortSignal,
): Promise<RunningCall<Answer>> {
  const model = ctx.models.get(call.model);
  const { task } = call;
  const logId = randomUUID();
  const startedAt = ctx.now();
  const reservation = await reserveBudget(ctx, {
    at: startedAt,
    microUsd: estimateTaskCost(model, task),
    seconds: call.timeoutSeconds + SETTLING_SECONDS,
  });
  const began = performance.now();
  const run = runTask({
    model,
    task,
    signal,
    timeoutMilliseconds: call.timeoutSeconds * 1000,
  });
  const settled = run.outcome.then(async (outcome) => {
    const books = {
      ...outcome,
      logId,
      feature: task.feature,
      reservation,
      startedAt,
      durationMs: Math.round(performance.now() - began),
      status: outcome.status === "written" ? ("success" as const) : STATUS[outcome.failure],
      errorMessage: outcome.status === "written" ? null : outcome.reason,
    };
    try {
      await settleCall(ctx, { ...books, input: recordInput(task), output: recordOutput(outcome) });
    } catch (error) {
      const { model, usage, costMicroUsd, status } = books;
      ctx.logger.error(
        {
          err: error,
          requestId: ctx.requestId,
          organizationId: ctx.organizationId,
          model,
          usage,
          costMicroUsd,
          status,
        },
        "a model call could not be put on the books",
      );
    }
    return outcome;
  });
  return { logId, partials: untilSettled(run.partials, settled), outcome: settled };
}

const STATUS: Record<WritingFailure, AiLogStatus> = {
  "unusable-answer": "unusable",
  "rate-limited": "error",
  unavailable: "error",
  aborted: "aborted",
};

/** Who leaves early leaves only when the books are right. */
async function* untilSettled<T>(
  partials: AsyncGenerator<T, void>,
  settled: Promise<unknown>,
): AsyncGenerator<T, void> {
  try {
    yield* partials;
  } finally {
    await settled;
  }
}
