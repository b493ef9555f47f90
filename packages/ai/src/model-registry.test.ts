import { expect, test } from "vitest";
import { createModelRegistry } from "./model-registry.ts";

function modelOf(
  registry: ReturnType<typeof createModelRegistry>,
  key: "HEAVY_MODEL" | "LIGHT_MODEL" | "VISION_MODEL" = "HEAVY_MODEL",
) {
  const { model } = registry.get(key);
  if (typeof model === "string") throw new Error("expected a model, not its name");
  return { provider: model.provider, modelId: model.modelId };
}

test("without key and base URL every model is the offline writer, which says so and costs nothing", () => {
  const registry = createModelRegistry({});
  for (const key of ["HEAVY_MODEL", "LIGHT_MODEL", "VISION_MODEL"] as const) {
    expect(registry.get(key)).toMatchObject({
      key,
      provider: "offline",
      name: "offline-writer",
      offline: true,
    });
    expect(registry.get(key).price).toMatchObject({
      inputMicroUsdPerMillion: 0,
      outputMicroUsdPerMillion: 0,
    });
  }
});

test("with a provider's key the defaults of the specification are used", () => {
  const registry = createModelRegistry({ apiKey: "key" });
  expect(registry.get("HEAVY_MODEL")).toMatchObject({ provider: "openai", name: "gpt-4o", offline: false });
  expect(registry.get("LIGHT_MODEL")).toMatchObject({ provider: "openai", name: "gpt-4o-mini" });
  expect(registry.get("VISION_MODEL")).toMatchObject({ provider: "openai", name: "gpt-4o" });
});

test("a local server needs a base URL only, and model names may hold colons", () => {
  const registry = createModelRegistry({
    baseUrl: "http://127.0.0.1:11434/v1",
    models: { LIGHT_MODEL: "ollama:llama3.2:3b" },
  });
  expect(registry.get("LIGHT_MODEL")).toMatchObject({
    provider: "ollama",
    name: "llama3.2:3b",
    offline: false,
  });
  expect(modelOf(registry, "LIGHT_MODEL").modelId).toBe("llama3.2:3b");
});

test("the gateway knows models as provider/model; logs and prices know whose they are", () => {
  const registry = createModelRegistry({
    gatewayApiKey: "key",
    providerName: "openai",
    models: { LIGHT_MODEL: "anthropic:claude-haiku-4-5" },
  });
  expect(modelOf(registry)).toMatchObject({ provider: "gateway", modelId: "openai/gpt-4o" });
  expect(modelOf(registry, "VISION_MODEL").modelId).toBe("openai/gpt-4o");
  expect(modelOf(registry, "LIGHT_MODEL").modelId).toBe("anthropic/claude-haiku-4-5");
  expect(registry.get("LIGHT_MODEL")).toMatchObject({
    provider: "anthropic",
    name: "claude-haiku-4-5",
    price: { inputMicroUsdPerMillion: 1_000_000 },
  });
});

test("one key can stay offline while the others go out", () => {
  const registry = createModelRegistry({ apiKey: "key", models: { LIGHT_MODEL: "offline:offline-writer" } });
  expect(registry.get("LIGHT_MODEL").offline).toBe(true);
  expect(registry.get("HEAVY_MODEL").offline).toBe(false);
});

test("the operator names the provider and sets the price", () => {
  const price = { inputMicroUsdPerMillion: 7, outputMicroUsdPerMillion: 9 };
  const registry = createModelRegistry({
    baseUrl: "http://127.0.0.1:1/v1",
    providerName: "shop-ai",
    prices: { "shop-ai:gpt-4o": price },
  });
  expect(registry.get("HEAVY_MODEL")).toMatchObject({ provider: "shop-ai", price });
});

test.each([["gpt-4o"], [":gpt-4o"], ["openai:"]])("%s is refused at start", (reference) => {
  expect(() => createModelRegistry({ apiKey: "key", models: { HEAVY_MODEL: reference } })).toThrow(
    /write provider:model/,
  );
});

test("a provider whose address is not known is refused at start", () => {
  expect(() => createModelRegistry({ apiKey: "key", models: { HEAVY_MODEL: "acme:one" } })).toThrow(
    /base URL of "acme"/,
  );
});
