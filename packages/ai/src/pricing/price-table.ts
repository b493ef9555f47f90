/** Integers: micro-dollars for one million tokens. $2.50 a million is 2 500 000. */
export type ModelPrice = {
  readonly inputMicroUsdPerMillion: number;
  /** Input that the provider served from its prompt cache; absent means it costs the full input price. */
  readonly cachedInputMicroUsdPerMillion?: number;
  readonly outputMicroUsdPerMillion: number;
};

/** Keyed by `provider:model`, or by `model` alone for any provider. */
export type PriceTable = Readonly<Record<string, ModelPrice>>;

function dollars(input: number, output: number, cachedInput?: number): ModelPrice {
  const micro = (usd: number) => Math.round(usd * 1_000_000);
  return {
    inputMicroUsdPerMillion: micro(input),
    outputMicroUsdPerMillion: micro(output),
    ...(cachedInput === undefined ? {} : { cachedInputMicroUsdPerMillion: micro(cachedInput) }),
  };
}

/**
 * List prices in US dollars for one million tokens: input, output, cached input. The figures of OpenAI are of June 2026;
 * those of the others are to be confirmed before anybody is billed by them.
 */
export const PRICE_TABLE: PriceTable = {
  // Composes on the machine itself.
  "offline:offline-writer": dollars(0, 0),

  // OpenAI, standard tier (platform.openai.com/docs/pricing); the 4o, 4.1 and 5 families as last listed there.
  "gpt-4o": dollars(2.5, 10, 1.25),
  "gpt-4o-2024-05-13": dollars(5, 15),
  "gpt-4o-mini": dollars(0.15, 0.6, 0.075),
  "gpt-4.1": dollars(2, 8, 0.5),
  "gpt-4.1-mini": dollars(0.4, 1.6, 0.1),
  "gpt-4.1-nano": dollars(0.1, 0.4, 0.025),
  "gpt-5": dollars(1.25, 10, 0.125),
  "gpt-5-mini": dollars(0.25, 2, 0.025),
  "gpt-5-nano": dollars(0.05, 0.4, 0.005),
  "gpt-5.4": dollars(2.5, 15, 0.25),
  "gpt-5.4-mini": dollars(0.75, 4.5, 0.075),
  "gpt-5.4-nano": dollars(0.2, 1.25, 0.02),
  "gpt-5.5": dollars(5, 30, 0.5),

  // Anthropic (claude.com/pricing)
  "claude-opus-4-5": dollars(5, 25, 0.5),
  "claude-sonnet-4-5": dollars(3, 15, 0.3),
  "claude-haiku-4-5": dollars(1, 5, 0.1),

  // Google (ai.google.dev/gemini-api/docs/pricing), paid tier, prompts up to 200 000 tokens
  "gemini-2.5-pro": dollars(1.25, 10, 0.125),
  "gemini-2.5-flash": dollars(0.3, 2.5, 0.03),
  "gemini-2.5-flash-lite": dollars(0.1, 0.4, 0.01),
};
