import { expect, test } from "vitest";
import { photoTask } from "../writing/photo-task.ts";
import { costBucket } from "./cost-bucket.ts";
import { costOf } from "./cost-of.ts";
import { estimateTaskCost } from "./estimate-task-cost.ts";
import { estimateTokens } from "./estimate-tokens.ts";
import { estimateUpperBound } from "./estimate-upper-bound.ts";
import { findPrice } from "./find-price.ts";
import { PRICE_TABLE } from "./price-table.ts";

const gpt4o = findPrice({ provider: "openai", name: "gpt-4o" });

test("a million tokens cost the list price", () => {
  expect(costOf({ promptTokens: 1_000_000, cachedPromptTokens: 0, completionTokens: 0 }, gpt4o)).toBe(
    2_500_000,
  );
  expect(costOf({ promptTokens: 0, cachedPromptTokens: 0, completionTokens: 1_000_000 }, gpt4o)).toBe(
    10_000_000,
  );
  expect(costOf({ promptTokens: 1_000_000, cachedPromptTokens: 1_000_000, completionTokens: 0 }, gpt4o)).toBe(
    1_250_000,
  );
});

test("rounds up, once", () => {
  const mini = findPrice({ provider: "openai", name: "gpt-4o-mini" });
  expect(costOf({ promptTokens: 1, cachedPromptTokens: 0, completionTokens: 0 }, mini)).toBe(1);
  // 0.15 + 0.6 micro-dollars: one, not one and one.
  expect(costOf({ promptTokens: 1, cachedPromptTokens: 0, completionTokens: 1 }, mini)).toBe(1);
  expect(costOf({ promptTokens: 0, cachedPromptTokens: 0, completionTokens: 0 }, mini)).toBe(0);
});

test("cached tokens without a price of their own cost the full price", () => {
  const price = { inputMicroUsdPerMillion: 1_000_000, outputMicroUsdPerMillion: 0 };
  expect(costOf({ promptTokens: 10, cachedPromptTokens: 10, completionTokens: 0 }, price)).toBe(10);
});

test("a dated name has the price of its family unless it has its own", () => {
  expect(findPrice({ provider: "openai", name: "gpt-4o-2024-08-06" })).toEqual(gpt4o);
  expect(findPrice({ provider: "openai", name: "gpt-4o-2024-05-13" }).outputMicroUsdPerMillion).toBe(
    15_000_000,
  );
});

test("an unknown model costs the dearest price, never nothing", () => {
  const unknown = findPrice({ provider: "ollama", name: "llama3.2:3b" });
  for (const price of Object.values(PRICE_TABLE)) {
    expect(unknown.inputMicroUsdPerMillion).toBeGreaterThanOrEqual(price.inputMicroUsdPerMillion);
    expect(unknown.outputMicroUsdPerMillion).toBeGreaterThanOrEqual(price.outputMicroUsdPerMillion);
  }
});

test("the operator's price wins, for one provider or for all", () => {
  const free = { inputMicroUsdPerMillion: 0, outputMicroUsdPerMillion: 0 };
  expect(findPrice({ provider: "ollama", name: "llama3.2:3b" }, { "ollama:llama3.2:3b": free })).toEqual(
    free,
  );
  expect(findPrice({ provider: "openai", name: "gpt-4o" }, { "gpt-4o": free })).toEqual(free);
  expect(findPrice({ provider: "openai", name: "gpt-4o" }, { "azure:gpt-4o": free })).toEqual(gpt4o);
});

test("the upper bound is above what any tokenizer and any answer within the limit can cost", () => {
  for (const prompt of ["a".repeat(4_000), "दिवाली की शुभकामनाएँ ".repeat(100), "🎉".repeat(500)]) {
    const worst = {
      promptTokens: new TextEncoder().encode(prompt).length,
      cachedPromptTokens: 0,
      completionTokens: 4_000,
    };
    expect(estimateUpperBound(gpt4o, prompt, 4_000)).toBeGreaterThanOrEqual(costOf(worst, gpt4o));
  }
});

test("a photo is set money aside for, by how the model counts it", () => {
  const brief = {
    about: "",
    goal: "promotion",
    tone: "fun",
    language: "hindi",
    platforms: ["facebook"],
  } as const;
  const shop = { name: "Chai Adda", type: "cafe", about: "" } as const;
  const task = photoTask(
    { task: "caption_photo", ...brief, platforms: [...brief.platforms], shop },
    new Uint8Array(9),
  );
  const extra = (name: string) =>
    estimateTaskCost({ name, price: gpt4o }, task) -
    estimateTaskCost({ name, price: gpt4o }, { ...task, picture: null });
  expect([extra("gpt-4o"), extra("gpt-4o-mini")]).toEqual([4_000, 65_000]);
});

test("estimated tokens grow with the text and count Devanagari higher", () => {
  expect(estimateTokens("")).toBe(0);
  expect(estimateTokens("word")).toBe(1);
  expect(estimateTokens("चाय")).toBe(2);
});

test.each([
  [0, "low"],
  [999, "low"],
  [1_000, "medium"],
  [9_999, "medium"],
  [10_000, "high"],
] as const)("%i micro-dollars are %s", (cost, bucket) => expect(costBucket(cost)).toBe(bucket));
