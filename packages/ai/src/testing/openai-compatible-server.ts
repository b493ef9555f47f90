import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { LanguageModelV4Prompt } from "@ai-sdk/provider";
import { z } from "zod";
import { composeAnswer } from "../offline/compose-answer.ts";
import { estimateTokens } from "../pricing/estimate-tokens.ts";
import { discloseBrief } from "../writing/brief-envelope.ts";
import { type Completion, chunksOf, completionOf, errorBody } from "./openai-wire-format.ts";

/** How the server answers one call. */
export type ServerBehaviour =
  /** A whole answer; `text` defaults to what the offline writer makes of the brief. */
  | {
      readonly type: "answer";
      readonly text?: string;
      readonly finishReason?: string;
      readonly usage?: boolean;
    }
  /** An HTTP error in the provider's envelope. */
  | {
      readonly type: "error";
      readonly status: number;
      readonly code: string | null;
      readonly message?: string;
      readonly headers?: Record<string, string>;
    }
  /** The stream starts well and then carries an error instead of the next piece. */
  | { readonly type: "error-in-stream"; readonly afterPieces: number; readonly code: string }
  /** The connection is cut after some pieces. */
  | { readonly type: "cut"; readonly afterPieces: number }
  /** A line of the stream is not JSON. */
  | { readonly type: "broken-frame"; readonly afterPieces: number }
  /** Sends some pieces, then nothing, until the caller hangs up. */
  | { readonly type: "stall"; readonly afterPieces: number };

export type ReceivedCall = {
  readonly path: string;
  readonly body: z.output<typeof requestSchema>;
  /** Whether the caller sent the key that the server was started with. */
  readonly authorized: boolean;
  /** Resolves when the exchange is over: true when the caller hung up before the end. */
  readonly hungUp: Promise<boolean>;
};

export type OpenAiCompatibleServer = AsyncDisposable & {
  /** To be used as the base URL, ending in /v1. */
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly calls: readonly ReceivedCall[];
  /** Behaviours of the next calls, in order; after them every call gets an answer. */
  next(...behaviours: ServerBehaviour[]): void;
  close(): Promise<void>;
};

const requestSchema = z.object({
  model: z.string(),
  messages: z.array(
    z.object({
      role: z.string(),
      content: z.union([
        z.string(),
        z.array(z.looseObject({ type: z.string(), text: z.string().optional() })),
      ]),
    }),
  ),
  stream: z.boolean().optional(),
  stream_options: z.object({ include_usage: z.boolean().optional() }).optional(),
  response_format: z.looseObject({ type: z.string() }).optional(),
  max_tokens: z.int().optional(),
});

/**
 * A local HTTP server that speaks OpenAI's chat completions: streamed as server-sent events with a usage chunk, or
 * whole; bearer keys; the error envelope. Listens on a free port of the loopback address.
 */
export async function startOpenAiCompatibleServer(
  options: { apiKey?: string } = {},
): Promise<OpenAiCompatibleServer> {
  const apiKey = options.apiKey ?? "test-key";
  const calls: ReceivedCall[] = [];
  const queue: ServerBehaviour[] = [];
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const hungUp = once(response, "close").then(() => !response.writableFinished);
    const text = await readBody(request);
    if (request.method !== "POST" || request.url !== "/v1/chat/completions")
      return sendError(response, 404, "unknown_url", "Unknown request URL");
    const parsed = requestSchema.safeParse(parseJson(text));
    if (!parsed.success)
      return sendError(
        response,
        400,
        "invalid_request_error",
        "We could not parse the body of your request.",
      );
    const authorized = request.headers.authorization === `Bearer ${apiKey}`;
    calls.push({ path: request.url, body: parsed.data, authorized, hungUp });
    if (!authorized)
      return sendError(
        response,
        401,
        "invalid_api_key",
        `Incorrect API key provided: ${request.headers.authorization ?? ""}.`,
      );
    await behave(queue.shift() ?? { type: "answer" }, parsed.data, response);
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  const close = async () => {
    server.closeAllConnections();
    server.close();
    await once(server, "close");
  };
  return {
    baseUrl: `http://127.0.0.1:${address.port}/v1`,
    apiKey,
    calls,
    next: (...behaviours) => void queue.push(...behaviours),
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function behave(
  behaviour: ServerBehaviour,
  body: z.output<typeof requestSchema>,
  response: ServerResponse,
): Promise<void> {
  if (behaviour.type === "error") {
    return sendError(
      response,
      behaviour.status,
      behaviour.code,
      behaviour.message ?? "The server had an error while processing your request.",
      behaviour.headers,
    );
  }
  const completion = complete(behaviour, body);
  if (body.stream !== true) {
    response
      .writeHead(200, { "content-type": "application/json" })
      .end(JSON.stringify(completionOf(completion)));
    return;
  }
  response.writeHead(200, {
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-cache",
  });
  let pieces = 0;
  for (const chunk of chunksOf(completion, body.stream_options?.include_usage === true)) {
    if (behaviour.type !== "answer" && pieces++ > behaviour.afterPieces)
      return misbehave(behaviour, response);
    if (response.destroyed) return;
    if (!response.write(`data: ${JSON.stringify(chunk)}\n\n`))
      await Promise.race([once(response, "drain"), once(response, "close")]);
  }
  response.end("data: [DONE]\n\n");
}

function misbehave(
  behaviour: Exclude<ServerBehaviour, { type: "answer" | "error" }>,
  response: ServerResponse,
): void {
  if (behaviour.type === "stall") return;
  // What was sent so far must be on its way before the socket goes.
  if (behaviour.type === "cut") return void response.write(":\n\n", () => response.destroy());
  if (behaviour.type === "broken-frame")
    return void response.end('data: {"choices":[{"delta":{"content":\n\n');
  response.end(`data: ${JSON.stringify(errorBody(behaviour.code, "The server had an error."))}\n\n`);
}

function complete(
  behaviour: Exclude<ServerBehaviour, { type: "error" }>,
  body: z.output<typeof requestSchema>,
): Completion {
  const answer: Extract<ServerBehaviour, { type: "answer" }> =
    behaviour.type === "answer" ? behaviour : { type: "answer" };
  const text = answer.text ?? JSON.stringify(composeAnswer(discloseBrief(toPrompt(body.messages))));
  return {
    model: body.model,
    text,
    finishReason: answer.finishReason ?? "stop",
    usage:
      answer.usage === false
        ? null
        : { prompt: promptTokensOf(body.messages), completion: estimateTokens(text) },
  };
}

/** Pictures count by their tiles, not by their bytes. */
function promptTokensOf(messages: z.output<typeof requestSchema>["messages"]): number {
  const parts = messages.flatMap(({ content }) => (typeof content === "string" ? [] : content));
  const pictures = parts.filter(({ type }) => type === "image_url").length;
  const text = JSON.stringify(messages, (key, value) => (key === "image_url" ? null : value));
  return estimateTokens(text) + pictures * 765;
}

function toPrompt(messages: z.output<typeof requestSchema>["messages"]): LanguageModelV4Prompt {
  return messages.flatMap((message) => {
    const text =
      typeof message.content === "string"
        ? message.content
        : message.content.map((part) => part.text ?? "").join("\n");
    return message.role === "user"
      ? [{ role: "user" as const, content: [{ type: "text" as const, text }] }]
      : [];
  });
}

function sendError(
  response: ServerResponse,
  status: number,
  code: string | null,
  message: string,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { "content-type": "application/json", ...headers })
    .end(JSON.stringify(errorBody(code, message)));
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
