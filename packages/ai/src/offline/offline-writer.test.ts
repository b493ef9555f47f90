import { generateText, Output } from "ai";
import { expect, test } from "vitest";
import { createModelRegistry } from "../model-registry.ts";
import { buildPrompt } from "../writing/build-prompt.ts";
import { postTask } from "../writing/post-task.ts";
import { runTask } from "../writing/run-task.ts";
import { type WritingRequest, writingRequestSchema } from "../writing/writing-request.ts";
import { writtenPostSchema } from "../writing/written-post-schema.ts";
import { createOfflineWriter } from "./offline-writer.ts";

const request: WritingRequest = {
  about: "अदरक वाली चाय",
  goal: "promotion",
  tone: "fun",
  language: "hinglish",
  platforms: ["instagram"],
  shop: { name: "Chai Adda", type: "tea-shop", about: "" },
};
const brief = writingRequestSchema.parse(request);
const model = createModelRegistry({}).get("LIGHT_MODEL");

test("streams like any other model and costs nothing", async () => {
  const run = runTask({ model, task: postTask(request) });
  let partials = 0;
  for await (const partial of run.partials) {
    partials += 1;
    expect(partial.hooks.length).toBeGreaterThan(0);
  }
  expect(partials).toBeGreaterThan(30);
  const outcome = await run.outcome;
  expect(outcome).toMatchObject({
    status: "written",
    costMicroUsd: 0,
    usage: { source: "reported" },
    model: { offline: true },
  });
  expect(outcome.usage?.promptTokens).toBeGreaterThan(0);
  expect(outcome.usage?.completionTokens).toBeGreaterThan(0);
});

test("generates the same post in one piece", async () => {
  const { instructions, prompt } = buildPrompt(brief);
  const whole = await generateText({
    model: createOfflineWriter(),
    instructions,
    prompt,
    output: Output.object({ schema: writtenPostSchema }),
  });
  const run = runTask({ model, task: postTask(request) });
  for await (const _partial of run.partials);
  expect(await run.outcome).toMatchObject({ answer: whole.output });
});

test("a caller can leave while it writes", async () => {
  const run = runTask({ model, task: postTask(request) });
  for await (const _partial of run.partials) break;
  expect(await run.outcome).toMatchObject({ status: "failed", failure: "aborted", costMicroUsd: 0 });
});

test("refuses a prompt without a brief", async () => {
  await expect(
    generateText({ model: createOfflineWriter(), prompt: "Tell me a joke", maxRetries: 0 }),
  ).rejects.toThrow(/carries no readable brief/);
});
