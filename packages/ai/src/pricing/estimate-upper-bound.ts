import { costOf } from "./cost-of.ts";
import type { ModelPrice } from "./find-price.ts";

/** Room for the wrapping of messages and of the response format, which providers count as prompt tokens. */
const ENVELOPE_TOKENS = 200;

/**
 * The most that one call can cost, in micro-dollars: what a budget reserves before the call. A byte-level token
 * covers at least one byte, so the prompt can have no more tokens than bytes; the answer no more than it may.
 * @param pictureTokens what a picture beside the prompt counts as
 */
export function estimateUpperBound(
  price: ModelPrice,
  prompt: string,
  maxOutputTokens: number,
  pictureTokens = 0,
): number {
  const promptTokens = new TextEncoder().encode(prompt).length + ENVELOPE_TOKENS + pictureTokens;
  return costOf({ promptTokens, cachedPromptTokens: 0, completionTokens: maxOutputTokens }, price);
}
