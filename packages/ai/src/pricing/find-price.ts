import type { ModelReference } from "../model-reference.ts";
import { type ModelPrice, PRICE_TABLE, type PriceTable } from "./price-table.ts";

export type { ModelPrice } from "./price-table.ts";

/**
 * Price of a model: the operator's table before the built-in one, `provider:model` before `model`, the exact name
 * before the name without its release date. A model that neither table knows is charged at the dearest built-in
 * input and output price, so that a budget holds before anyone looked the price up; an operator whose own server
 * costs nothing says so with a price of 0.
 */
export function findPrice(model: ModelReference, overrides: PriceTable = {}): ModelPrice {
  const undated = model.name.replace(/-(\d{4}-\d{2}-\d{2}|\d{8})$/, "");
  for (const table of [overrides, PRICE_TABLE]) {
    for (const name of new Set([model.name, undated])) {
      const price = table[`${model.provider}:${name}`] ?? table[name];
      if (price !== undefined) return price;
    }
  }
  return dearestPrice();
}

function dearestPrice(): ModelPrice {
  const prices = Object.values(PRICE_TABLE);
  return {
    inputMicroUsdPerMillion: Math.max(...prices.map((price) => price.inputMicroUsdPerMillion)),
    outputMicroUsdPerMillion: Math.max(...prices.map((price) => price.outputMicroUsdPerMillion)),
  };
}
