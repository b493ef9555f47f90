import { createOpenAICompatible } from "@ai-sdk/openai-compatible";
import { AiModelKey } from "@businesspro/contracts/enums";
import {
  createGateway,
  extractJsonMiddleware,
  type LanguageModel,
  type LanguageModelMiddleware,
  wrapLanguageModel,
} from "ai";
import { type AiConfiguration, DEFAULT_MODELS } from "./ai-configuration.ts";
import { KNOWN_PROVIDER_BASE_URLS } from "./known-providers.ts";
import { type ModelReference, parseModelReference } from "./model-reference.ts";
import { createOfflineWriter, OFFLINE_PROVIDER } from "./offline/offline-writer.ts";
import { findPrice, type ModelPrice } from "./pricing/find-price.ts";

export type RegisteredModel = {
  readonly key: AiModelKey;
  readonly model: LanguageModel;
  readonly provider: string;
  readonly name: string;
  /** True for the offline writer: nothing leaves the machine and nothing is charged. */
  readonly offline: boolean;
  readonly price: ModelPrice;
};

export type ModelRegistry = { get(key: AiModelKey): RegisteredModel };

/**
 * Resolves every key once, so that a wrong configuration stops the process at start and not the first owner.
 * The way out, in this order: a model named `offline:…`; the base URL; the provider's own key; the gateway's key;
 * with none of these, the offline writer.
 */
export function createModelRegistry(configuration: AiConfiguration): ModelRegistry {
  const resolved = new Map<AiModelKey, RegisteredModel>();
  for (const key of Object.values(AiModelKey)) resolved.set(key, resolveModel(key, configuration));
  return {
    get(key) {
      const model = resolved.get(key);
      if (model === undefined) throw new Error(`No model is registered under ${key}`);
      return model;
    },
  };
}

function resolveModel(key: AiModelKey, configuration: AiConfiguration): RegisteredModel {
  const { baseUrl, apiKey, gatewayApiKey, gatewayUrl } = configuration;
  const reference = parseModelReference(configuration.models?.[key] ?? DEFAULT_MODELS[key]);
  if (reference.provider === OFFLINE_PROVIDER || !(baseUrl || apiKey || gatewayApiKey))
    return offlineModel(key);

  const throughGateway = !baseUrl && !apiKey && gatewayApiKey;
  // One gateway stands before many providers: only the reference says which of them answers.
  const provider = (!throughGateway && configuration.providerName) || reference.provider;
  const facts = {
    key,
    provider,
    name: reference.name,
    offline: false,
    price: findPrice({ provider, name: reference.name }, configuration.prices),
  };
  if (throughGateway) {
    const gateway = createGateway({
      apiKey: gatewayApiKey,
      ...(gatewayUrl ? { baseURL: gatewayUrl } : {}),
      ...withFetch(configuration),
    });
    return { ...facts, model: gateway(`${reference.provider}/${reference.name}`) };
  }
  return { ...facts, model: compatibleModel(reference, provider, configuration) };
}

function compatibleModel(
  reference: ModelReference,
  provider: string,
  configuration: AiConfiguration,
): LanguageModel {
  const baseURL = configuration.baseUrl || KNOWN_PROVIDER_BASE_URLS[reference.provider];
  if (baseURL === undefined) {
    throw new Error(
      `Set the base URL of "${reference.provider}": only ${Object.keys(KNOWN_PROVIDER_BASE_URLS).join(", ")} are known without one`,
    );
  }
  const structured = configuration.structuredOutputs ?? true;
  const model = createOpenAICompatible({
    name: provider,
    baseURL,
    includeUsage: true,
    supportsStructuredOutputs: structured,
    ...(configuration.apiKey ? { apiKey: configuration.apiKey } : {}),
    ...withFetch(configuration),
  })(reference.name);
  return wrapLanguageModel({
    model,
    middleware: structured ? extractJsonMiddleware() : [extractJsonMiddleware(), schemalessJson],
  });
}

function offlineModel(key: AiModelKey): RegisteredModel {
  const model = createOfflineWriter();
  const facts = { provider: model.provider, name: model.modelId };
  return { key, model, ...facts, offline: true, price: findPrice(facts) };
}

function withFetch({ fetch }: AiConfiguration) {
  return fetch === undefined ? {} : { fetch };
}

/** Servers without structured output reject an unknown response format; the prompt describes the shape instead. */
const schemalessJson: LanguageModelMiddleware = {
  specificationVersion: "v4",
  transformParams: async ({ params }) =>
    params.responseFormat?.type === "json" ? { ...params, responseFormat: { type: "json" } } : params,
};
