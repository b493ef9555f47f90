import type { AiModelKey } from "@businesspro/contracts/enums";
import type { PriceTable } from "./pricing/price-table.ts";

/** Where models come from. All of it is the operator's; nothing here depends on a tenant. */
export type AiConfiguration = {
  /** `provider:model` for each key; missing keys take `DEFAULT_MODELS`. */
  readonly models?: Partial<Record<AiModelKey, string>>;
  /** Any OpenAI-compatible endpoint, a local model server included. */
  readonly baseUrl?: string | null;
  readonly apiKey?: string | null;
  /** Key of the AI Gateway; used where neither a base URL nor an `apiKey` is set. */
  readonly gatewayApiKey?: string | null;
  /** Another gateway of the same protocol; defaults to the public one. */
  readonly gatewayUrl?: string | null;
  /** Replaces the provider part of the model references in logs and price look-ups; not behind the gateway. */
  readonly providerName?: string | null;
  /**
   * Whether the endpoint takes `response_format: json_schema` (default). Set false for servers that only know
   * `json_object`; the prompt names the JSON shape in either case.
   */
  readonly structuredOutputs?: boolean;
  /** Added to, and winning over, the price table in the code base. */
  readonly prices?: PriceTable;
  /** Outbound HTTP of the host process; defaults to the global `fetch`. */
  readonly fetch?: typeof globalThis.fetch;
};

/** Source: the data specification, "AI Models". */
export const DEFAULT_MODELS: Readonly<Record<AiModelKey, string>> = {
  HEAVY_MODEL: "openai:gpt-4o",
  LIGHT_MODEL: "openai:gpt-4o-mini",
  VISION_MODEL: "openai:gpt-4o",
};
