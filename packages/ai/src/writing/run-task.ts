import { type LanguageModelUsage, Output, streamText, type UserContent } from "ai";
import type { RegisteredModel } from "../model-registry.ts";
import { costOf } from "../pricing/cost-of.ts";
import { estimatePictureTokens } from "../pricing/estimate-picture-tokens.ts";
import { estimateTokens } from "../pricing/estimate-tokens.ts";
import type { TokenUsage } from "../pricing/token-usage.ts";
import { classifyFailure } from "./classify-failure.ts";
import type { WritingFailure, WritingOutcome } from "./writing-outcome.ts";
import type { WritingTask } from "./writing-task.ts";

const TIMEOUT_MILLISECONDS = 90_000;

export type RunTaskInput<Answer> = {
  readonly model: RegisteredModel;
  readonly task: WritingTask<Answer>;
  /** Ends the call when the caller goes away. */
  readonly signal?: AbortSignal;
  readonly timeoutMilliseconds?: number;
  /** Further attempts when the provider fails before its answer begins; a refused attempt is not charged. */
  readonly retries?: number;
};

export type TaskRun<Answer> = {
  /**
   * The answer as it grows, each replacing the one before; single use. Leaving the loop early ends the call.
   * Nothing is sent to the model until the first one is asked for.
   */
  readonly partials: AsyncGenerator<Answer, void>;
  /** Settles exactly once and never rejects: after the last partial, or as soon as the caller has gone. */
  readonly outcome: Promise<WritingOutcome<Answer>>;
};

/**
 * Has a model do a task. Never throws; whatever happens to the call is its outcome,
 * so a caller that logs `await run.outcome` in a `finally` logs every call once.
 */
export function runTask<Answer>(input: RunTaskInput<Answer>): TaskRun<Answer> {
  const { model, task } = input;
  const { promise, resolve } = Promise.withResolvers<WritingOutcome<Answer>>();
  let text = "";
  let partial: Answer | null = null;
  let reported: LanguageModelUsage | null = null;

  const facts = (charged: boolean) => {
    const usage = charged ? usageOf(reported, model, task, text) : null;
    const { key, provider, name, offline } = model;
    return {
      model: { key, provider, name, offline },
      usage,
      costMicroUsd: usage === null ? 0 : costOf(usage, model.price),
    };
  };
  const fail = (
    failure: WritingFailure,
    reason: string,
    charged: boolean,
    retryAfterSeconds: number | null = null,
  ) => resolve({ status: "failed", failure, reason, retryAfterSeconds, partial, ...facts(charged) });

  const left = new AbortController();
  const timeout = AbortSignal.timeout(input.timeoutMilliseconds ?? TIMEOUT_MILLISECONDS);
  const signal = AbortSignal.any([left.signal, timeout, ...(input.signal ? [input.signal] : [])]);
  let asked = false;
  signal.addEventListener("abort", stop, { once: true });
  function stop() {
    if (timeout.aborted) fail("unavailable", "timeout", asked);
    else fail("aborted", "the caller went away", asked);
  }
  if (signal.aborted) stop();

  async function* run(): AsyncGenerator<Answer, void> {
    try {
      if (signal.aborted) return;
      asked = true;
      const { stream } = streamText({
        model: model.model,
        instructions: task.prompt.instructions,
        messages: [{ role: "user", content: contentOf(task) }],
        output: Output.object({ schema: task.schema, name: task.schemaName }),
        maxOutputTokens: task.maxOutputTokens,
        maxRetries: input.retries ?? 1,
        abortSignal: signal,
        // Errors arrive in the stream; the library's default would print them.
        onError: () => undefined,
      });
      for await (const part of stream) {
        if (part.type === "text-delta") {
          text += part.text;
          const next = await task.readPartial(text);
          if (next !== null && JSON.stringify(next) !== JSON.stringify(partial)) {
            partial = next;
            yield next;
          }
        } else if (part.type === "error") {
          const { failure, reason, retryAfterSeconds, mayBeCharged } = classifyFailure(part.error);
          return fail(failure, reason, mayBeCharged || text !== "", retryAfterSeconds);
        } else if (part.type === "finish-step") {
          reported = part.usage;
        } else if (part.type === "finish") {
          return finish(part.finishReason);
        }
      }
      fail("unavailable", "the answer never ended", text !== "");
    } catch (error) {
      const { failure, reason, retryAfterSeconds, mayBeCharged } = classifyFailure(error);
      fail(failure, reason, mayBeCharged || text !== "", retryAfterSeconds);
    } finally {
      // Reached without an outcome only when the caller left the loop.
      left.abort();
      signal.removeEventListener("abort", stop);
    }
  }

  function finish(finishReason: string) {
    if (finishReason !== "stop") return fail("unusable-answer", `finished with ${finishReason}`, true);
    const read = task.schema.safeParse(parseJson(text)).data;
    if (read === undefined) return fail("unusable-answer", "not the JSON asked for", true);
    const { answer, notes } = task.check(read);
    if (answer === null)
      return fail("unusable-answer", [...new Set(notes)].join("; ") || "an empty part", true);
    resolve({ status: "written", answer, notes, ...facts(true) });
  }

  const generator = run();
  const partials: AsyncGenerator<Answer, void> = {
    next: () => generator.next(),
    // A generator that waits for the model, or was never started, would not hear of its caller leaving.
    return: () => {
      left.abort();
      return generator.return();
    },
    throw: (error) => {
      left.abort();
      return generator.throw(error);
    },
    [Symbol.asyncIterator]: () => partials,
    [Symbol.asyncDispose]: () => {
      left.abort();
      return generator[Symbol.asyncDispose]();
    },
  };
  return { partials, outcome: promise };
}

function contentOf<Answer>({ prompt, picture }: WritingTask<Answer>): UserContent {
  const text = { type: "text", text: prompt.prompt } as const;
  return picture === null ? [text] : [text, { type: "file", data: picture, mediaType: "image/jpeg" }];
}

function usageOf<Answer>(
  reported: LanguageModelUsage | null,
  model: RegisteredModel,
  { prompt, picture }: WritingTask<Answer>,
  text: string,
): TokenUsage {
  if (reported?.inputTokens !== undefined && reported.outputTokens !== undefined) {
    return {
      promptTokens: reported.inputTokens,
      cachedPromptTokens: reported.inputTokenDetails.cacheReadTokens ?? 0,
      completionTokens: reported.outputTokens,
      source: "reported",
    };
  }
  return {
    promptTokens:
      estimateTokens(`${prompt.instructions}\n${prompt.prompt}`) +
      (picture === null ? 0 : estimatePictureTokens(model.name)),
    cachedPromptTokens: 0,
    completionTokens: estimateTokens(text),
    source: "estimated",
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
