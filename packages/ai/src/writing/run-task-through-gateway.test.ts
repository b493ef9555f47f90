import { afterAll, beforeAll, expect, test } from "vitest";
import type { AiConfiguration } from "../ai-configuration.ts";
import { createModelRegistry } from "../model-registry.ts";
import { type GatewayServer, startGatewayServer } from "../testing/gateway-server.ts";
import { postTask } from "./post-task.ts";
import { runTask } from "./run-task.ts";

let server: GatewayServer;
beforeAll(async () => {
  server = await startGatewayServer(["openai/gpt-4o", "anthropic/claude-haiku-4-5"]);
});
afterAll(() => server.close());

async function write(configuration: AiConfiguration) {
  const gateway = { gatewayApiKey: server.apiKey, gatewayUrl: server.url };
  const run = runTask({
    model: createModelRegistry({ ...gateway, ...configuration }).get("HEAVY_MODEL"),
    task: postTask({
      about: "cold coffee",
      goal: "promotion",
      tone: "friendly",
      language: "english",
      platforms: ["instagram"],
      shop: { name: "Chai Adda", type: "cafe", about: "" },
    }),
    retries: 0,
  });
  for await (const _ of run.partials);
  return run.outcome;
}

test("an id of the configuration goes out as the gateway names it; tokens come back and are paid at the model's price", async () => {
  const outcome = await write({});
  expect(server.calls.at(-1)).toEqual({ modelId: "openai/gpt-4o", authorized: true });
  expect(outcome).toMatchObject({
    status: "written",
    model: { key: "HEAVY_MODEL", provider: "openai", name: "gpt-4o", offline: false },
    usage: { source: "reported" },
  });
  const { promptTokens = 0, completionTokens = 0 } = outcome.usage ?? {};
  expect(outcome.costMicroUsd).toBe(Math.ceil(promptTokens * 2.5 + completionTokens * 10));

  await write({ models: { HEAVY_MODEL: "anthropic:claude-haiku-4-5" } });
  expect(server.calls.at(-1)?.modelId).toBe("anthropic/claude-haiku-4-5");
});

test.each([
  ["a refused key", { gatewayApiKey: "sk-other" }, "unavailable", "HTTP 401"],
  [
    "an unknown model",
    { models: { HEAVY_MODEL: "openai:gpt-0" } },
    "unavailable",
    "HTTP 404, model_not_found",
  ],
  [
    "a busy gateway",
    { models: { HEAVY_MODEL: "busy:model" } },
    "rate-limited",
    "HTTP 429, rate_limit_exceeded",
  ],
] as const)(
  "%s costs nothing, and the log gets its code without its text",
  async (_name, change, failure, reason) => {
    const outcome = await write(change);
    expect(outcome).toMatchObject({ status: "failed", failure, usage: null, costMicroUsd: 0 });
    if (outcome.status === "failed") {
      expect(outcome.reason).toContain(reason);
      expect(outcome.reason).not.toMatch(/sk-other|gateway-key/);
    }
  },
);
