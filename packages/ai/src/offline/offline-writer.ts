import { setImmediate } from "node:timers/promises";
import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from "@ai-sdk/provider";
import { estimateTokens } from "../pricing/estimate-tokens.ts";
import { discloseBrief } from "../writing/brief-envelope.ts";
import { composeAnswer } from "./compose-answer.ts";

export const OFFLINE_PROVIDER = "offline";
const OFFLINE_MODEL = "offline-writer";

/**
 * A language model without a network: it reads the brief that every writing prompt encloses, composes the post or the
 * ideas from hand-written lines and answers in the JSON that any other model is asked for. It follows no free instructions,
 * refuses a prompt without a brief, and says of a picture that it cannot see it.
 */
export function createOfflineWriter(): LanguageModelV4 {
  return {
    specificationVersion: "v4",
    provider: OFFLINE_PROVIDER,
    modelId: OFFLINE_MODEL,
    supportedUrls: {},

    async doGenerate(options) {
      options.abortSignal?.throwIfAborted();
      const text = answer(options);
      return {
        content: [{ type: "text", text }],
        finishReason: { unified: "stop", raw: "stop" },
        usage: usageOf(options, text),
        warnings: [],
      };
    },

    async doStream(options) {
      options.abortSignal?.throwIfAborted();
      const text = answer(options);
      const parts = streamParts(text, usageOf(options, text));
      return {
        stream: new ReadableStream<LanguageModelV4StreamPart>({
          async pull(controller) {
            // Lets what is written so far reach the reader before the next words are composed.
            await setImmediate();
            if (options.abortSignal?.aborted) return controller.error(options.abortSignal.reason);
            const { value, done } = parts.next();
            if (done) controller.close();
            else controller.enqueue(value);
          },
        }),
      };
    },
  };
}

function answer(options: LanguageModelV4CallOptions): string {
  return JSON.stringify(composeAnswer(discloseBrief(options.prompt)));
}

function* streamParts(text: string, usage: LanguageModelV4Usage): Generator<LanguageModelV4StreamPart, void> {
  yield { type: "stream-start", warnings: [] };
  yield { type: "response-metadata", modelId: OFFLINE_MODEL };
  yield { type: "text-start", id: "0" };
  // Two words at a time, as models do.
  for (const delta of text.match(/(?:\S+\s*){1,2}/gu) ?? []) yield { type: "text-delta", id: "0", delta };
  yield { type: "text-end", id: "0" };
  yield { type: "finish", finishReason: { unified: "stop", raw: "stop" }, usage };
}

function usageOf(options: LanguageModelV4CallOptions, text: string): LanguageModelV4Usage {
  const input = estimateTokens(
    options.prompt
      .map((message) =>
        typeof message.content === "string"
          ? message.content
          : JSON.stringify(message.content.filter((part) => part.type === "text")),
      )
      .join("\n"),
  );
  const output = estimateTokens(text);
  return {
    inputTokens: { total: input, noCache: input, cacheRead: 0, cacheWrite: 0 },
    outputTokens: { total: output, text: output, reasoning: 0 },
  };
}
