import type { ModelPrice } from "./find-price.ts";
import type { TokenUsage } from "./token-usage.ts";

/** Cost of a call in micro-dollars, rounded up once, at the end. */
export function costOf(usage: Omit<TokenUsage, "source">, price: ModelPrice): number {
  const cached = Math.min(usage.cachedPromptTokens, usage.promptTokens);
  const cachedPrice = price.cachedInputMicroUsdPerMillion ?? price.inputMicroUsdPerMillion;
  const perMillion =
    (usage.promptTokens - cached) * price.inputMicroUsdPerMillion +
    cached * cachedPrice +
    usage.completionTokens * price.outputMicroUsdPerMillion;
  return Math.ceil(perMillion / 1_000_000);
}
