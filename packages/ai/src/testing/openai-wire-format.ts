/** An answer before it is put on the wire. */
export type Completion = {
  readonly model: string;
  readonly text: string;
  readonly finishReason: string;
  /** null for servers that report none. */
  readonly usage: { readonly prompt: number; readonly completion: number } | null;
};

const ID = "chatcmpl-000000000001";
const CREATED = 1_767_225_600;

/** The objects of a streamed answer, in the order of OpenAI's API: role, pieces of content, finish, usage. */
export function* chunksOf(completion: Completion, includeUsage: boolean): Generator<object> {
  const base = {
    id: ID,
    object: "chat.completion.chunk",
    created: CREATED,
    model: completion.model,
    system_fingerprint: "fp_000000000001",
  };
  const choice = (delta: object, finish_reason: string | null) => ({
    ...base,
    choices: [{ index: 0, delta, logprobs: null, finish_reason }],
    ...(includeUsage ? { usage: null } : {}),
  });
  yield choice({ role: "assistant", content: "", refusal: null }, null);
  // By code point, so that no character is split.
  const characters = [...completion.text];
  for (let at = 0; at < characters.length; at += 12)
    yield choice({ content: characters.slice(at, at + 12).join("") }, null);
  yield choice({}, completion.finishReason);
  if (includeUsage && completion.usage !== null)
    yield { ...base, choices: [], usage: usageOf(completion.usage) };
}

/** The same answer in one piece. */
export function completionOf(completion: Completion): object {
  return {
    id: ID,
    object: "chat.completion",
    created: CREATED,
    model: completion.model,
    choices: [
      {
        index: 0,
        message: { role: "assistant", content: completion.text, refusal: null },
        logprobs: null,
        finish_reason: completion.finishReason,
      },
    ],
    ...(completion.usage === null ? {} : { usage: usageOf(completion.usage) }),
  };
}

export function errorBody(code: string | null, message: string): object {
  return {
    error: {
      message,
      type: code === "invalid_api_key" ? "invalid_request_error" : (code ?? "server_error"),
      param: null,
      code,
    },
  };
}

function usageOf({ prompt, completion }: { prompt: number; completion: number }): object {
  return {
    prompt_tokens: prompt,
    completion_tokens: completion,
    total_tokens: prompt + completion,
    prompt_tokens_details: { cached_tokens: 0, audio_tokens: 0 },
    completion_tokens_details: {
      reasoning_tokens: 0,
      audio_tokens: 0,
      accepted_prediction_tokens: 0,
      rejected_prediction_tokens: 0,
    },
  };
}
