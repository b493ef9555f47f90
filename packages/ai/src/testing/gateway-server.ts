import { once } from "node:events";
import { createServer } from "node:http";
import { json } from "node:stream/consumers";
import type { LanguageModelV4CallOptions } from "@ai-sdk/provider";
import { createOfflineWriter } from "../offline/offline-writer.ts";

export type GatewayCall = { readonly modelId: string; readonly authorized: boolean };

export type GatewayServer = {
  readonly url: string;
  readonly apiKey: string;
  readonly calls: readonly GatewayCall[];
  close(): Promise<void>;
};

/**
 * A local HTTP server that speaks the AI Gateway's protocol: the call's options as JSON, the model's id and the
 * version in headers, the stream parts of the model as server-sent events, and its error envelope. It knows the models
 * of `modelIds` only.
 */
export async function startGatewayServer(modelIds: readonly string[]): Promise<GatewayServer> {
  const apiKey = "gateway-key";
  const calls: GatewayCall[] = [];
  const writer = createOfflineWriter();
  const server = createServer(async (request, response) => {
    const modelId = String(request.headers["ai-language-model-id"]);
    const authorized = request.headers.authorization === `Bearer ${apiKey}`;
    const options = (await json(request)) as LanguageModelV4CallOptions;
    const refuse = (status: number, type: string) =>
      response
        .writeHead(status, { "content-type": "application/json" })
        .end(JSON.stringify({ error: { message: `${type} of ${apiKey}`, type } }));
    if (
      request.url !== "/language-model" ||
      request.headers["ai-language-model-specification-version"] !== "4"
    )
      return refuse(400, "invalid_request_error");
    calls.push({ modelId, authorized });
    if (!authorized) return refuse(401, "authentication_error");
    if (modelId === "busy/model") return refuse(429, "rate_limit_exceeded");
    if (!modelIds.includes(modelId)) return refuse(404, "model_not_found");
    response.writeHead(200, { "content-type": "text/event-stream" });
    const { stream } = await writer.doStream({ prompt: options.prompt });
    for await (const part of stream) response.write(`data: ${JSON.stringify(part)}\n\n`);
    response.end("data: [DONE]\n\n");
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The server has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    apiKey,
    calls,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
