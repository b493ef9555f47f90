import { createModelRegistry } from "@businesspro/ai/model-registry";
import {
  type OpenAiCompatibleServer,
  type ServerBehaviour,
  startOpenAiCompatibleServer,
} from "@businesspro/ai/testing/openai-compatible-server";
import { postTask } from "@businesspro/ai/writing/post-task";
import type { WritingEvent } from "@businesspro/contracts/writing-outputs";
import { withTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callModel } from "../ai/call-model.ts";
import { readAiBudget } from "../ai/read-ai-budget.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { LIMITERS } from "../identity/limiters.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { writePost } from "./write-post.ts";

const input = {
  about: "Masala chai at 15 rupees",
  goal: "offer",
  tone: "friendly",
  language: "english",
  platforms: ["instagram", "facebook"],
} satisfies Parameters<typeof writePost>[1];
const never = new AbortController().signal;

let services: TestServices;
let server: OpenAiCompatibleServer;
beforeAll(async () => {
  services = await createTestServices();
  server = await startOpenAiCompatibleServer();
});
afterAll(async () => {
  await services.close();
  await server.close();
});

/** An organisation whose models are behind the HTTP server, at the prices of gpt-4o. */
async function online(apiKey = server.apiKey): Promise<TenantCtx> {
  const models = createModelRegistry({ baseUrl: server.baseUrl, apiKey, providerName: "openai" });
  return { ...(await createTenant(services)), models };
}

async function write(ctx: TenantCtx, signal = never): Promise<WritingEvent[]> {
  const events: WritingEvent[] = [];
  for await (const event of writePost(ctx, input, signal)) events.push(event);
  return events;
}

async function failure(ctx: TenantCtx): Promise<DomainError> {
  const error = await write(ctx).catch((thrown: unknown) => thrown);
  if (error instanceof DomainError) return error;
  throw error instanceof Error ? error : new Error("it was written");
}

/** The one row of the organisation, after checking that the month's counter says the same. */
async function onlyRow(ctx: TenantCtx) {
  const { organizationId } = ctx;
  const { logs, spent, reserved } = await withTenant(ctx.databases, ctx, async (tx) => ({
    logs: await tx.aiLog.findMany({ where: { organizationId } }),
    spent: (await readAiBudget(ctx, tx)).spentMicroUsd,
    reserved: await tx.aiReservation.count({ where: { organizationId } }),
  }));
  expect(logs).toHaveLength(1);
  expect(reserved).toBe(0);
  expect(spent).toBe(Math.round(Number(logs[0]?.estimatedCostUsd) * 1e6));
  const [row] = logs;
  if (row === undefined) throw new Error("no row");
  return { ...row, spent };
}

test("the offline writer streams a growing post, costs nothing and says what it is", async () => {
  const ctx = await createTenant(services);
  const events = await write(ctx);
  const done = events.at(-1);
  expect(done).toMatchObject({ type: "done", costMicroUsd: 0, model: { key: "HEAVY_MODEL", offline: true } });
  const sizes = events.map((event) => JSON.stringify(event.post).length);
  expect(events.slice(0, -1).every((event) => event.type === "partial")).toBe(true);
  expect(sizes.length).toBeGreaterThan(5);
  expect(done?.post.captions.length).toBeGreaterThan(1);
  expect(await onlyRow(ctx)).toMatchObject({ status: "success", costBucket: "low", spent: 0 });
});

test("asking again for the same gives another post", async () => {
  const ctx = await createTenant(services);
  const [one, two] = [await write(ctx), await write(ctx)];
  expect(one.at(-1)?.post).not.toEqual(two.at(-1)?.post);
});

test("a model behind an OpenAI-compatible address is streamed, counted and paid; it hears about the shop", async () => {
  const ctx = await online();
  await withTenant(ctx.databases, ctx, (tx) =>
    tx.organization.update({
      where: { id: ctx.organizationId },
      data: { name: "Sharma Chai Corner", about: "Kulhad chai since 1986" },
      select: { id: true },
    }),
  );
  const events = await write(ctx);
  expect(events.length).toBeGreaterThan(5);
  const received = server.calls.at(-1);
  expect(received).toMatchObject({ authorized: true, body: { model: "gpt-4o", stream: true } });
  const sent = JSON.stringify(received?.body.messages);
  for (const words of ["Sharma Chai Corner", "Kulhad chai since 1986", "Masala chai"])
    expect(sent).toContain(words);
  const row = await onlyRow(ctx);
  expect(row).toMatchObject({ provider: "openai", modelName: "gpt-4o", status: "success" });
  expect(row.promptTokens).toBeGreaterThan(100);
  // $2.50 and $10 for a million tokens, rounded up once.
  expect(row.spent).toBe(Math.ceil((row.promptTokens ?? 0) * 2.5 + (row.completionTokens ?? 0) * 10));
  expect(events.at(-1)).toMatchObject({ type: "done", costMicroUsd: row.spent, model: { offline: false } });
});

/** The SDK tries once more after a refusal that may pass, so those come twice. */
const refusals: [string, ServerBehaviour[], string, string][] = [
  [
    "a rate limit",
    Array(2).fill({
      type: "error",
      status: 429,
      code: "rate_limit_exceeded",
      headers: { "retry-after-ms": "1" },
    }),
    "ai-unavailable",
    "HTTP 429",
  ],
  [
    "a fault of the provider",
    Array(2).fill({ type: "error", status: 500, code: "server_error", headers: { "retry-after-ms": "1" } }),
    "ai-unavailable",
    "HTTP 500",
  ],
  [
    "an account without credit",
    [{ type: "error", status: 402, code: "insufficient_quota" }],
    "ai-unavailable",
    "HTTP 402",
  ],
];

test.each(refusals)("%s is one row that costs nothing", async (_name, behaviours, key, reason) => {
  const ctx = await online();
  server.next(...behaviours);
  expect(await failure(ctx)).toMatchObject({ code: "UPSTREAM", key });
  const row = await onlyRow(ctx);
  expect(row).toMatchObject({ status: "error", promptTokens: null, spent: 0 });
  expect(row.errorMessage).toContain(reason);
});

test("a refused key is one row, and the key is nowhere in it", async () => {
  const ctx = await online("sk-wrong-key-1234567890");
  expect(await failure(ctx)).toMatchObject({ key: "ai-unavailable" });
  const row = await onlyRow(ctx);
  expect(row).toMatchObject({ status: "error", spent: 0 });
  expect(
    JSON.stringify(row, (_, value) => (typeof value === "bigint" ? String(value) : value)),
  ).not.toContain("sk-wrong");
});

const broken: [string, ServerBehaviour, string, string][] = [
  ["a stream that is cut", { type: "cut", afterPieces: 12 }, "ai-unavailable", "error"],
  [
    "a stream that turns into an error",
    { type: "error-in-stream", afterPieces: 12, code: "server_error" },
    "ai-unavailable",
    "error",
  ],
  ["an event that is no JSON", { type: "broken-frame", afterPieces: 12 }, "ai-unavailable", "error"],
  [
    "an answer that is no JSON",
    { type: "answer", text: "Sure! Here is your post: chai" },
    "ai-answer-unusable",
    "unusable",
  ],
  [
    "an answer that was cut short",
    { type: "answer", finishReason: "length" },
    "ai-answer-unusable",
    "unusable",
  ],
  [
    "an answer without anything in it",
    { type: "answer", text: '{"hooks":[],"captions":[],"hashtagSets":[]}' },
    "ai-answer-unusable",
    "unusable",
  ],
];

test.each(broken)(
  "%s is one row, and what was used of the model is paid",
  async (_name, behaviour, key, status) => {
    const ctx = await online();
    server.next(behaviour);
    expect(await failure(ctx)).toMatchObject({ code: "UPSTREAM", key });
    const row = await onlyRow(ctx);
    expect(row.status).toBe(status);
    expect(row.spent).toBeGreaterThan(0);
  },
);

test("an answer without a token count is paid by our own", async () => {
  const ctx = await online();
  server.next({ type: "answer", usage: false });
  await write(ctx);
  const row = await onlyRow(ctx);
  expect(row.spent).toBeGreaterThan(0);
  expect(row.outputData).toMatchObject({ usageSource: "estimated" });
});

test("a browser that goes away ends the call and leaves one row", async () => {
  const ctx = await online();
  server.next({ type: "stall", afterPieces: 12 });
  const browser = new AbortController();
  const seen: WritingEvent[] = [];
  for await (const event of writePost(ctx, input, browser.signal)) {
    seen.push(event);
    browser.abort();
  }
  expect(seen.every((event) => event.type === "partial")).toBe(true);
  expect(await server.calls.at(-1)?.hungUp).toBe(true);
  expect(await onlyRow(ctx)).toMatchObject({ status: "aborted" });
});

test("an iteration that is left early does the same", async () => {
  const ctx = await online();
  server.next({ type: "stall", afterPieces: 12 });
  for await (const _ of writePost(ctx, input, never)) break;
  expect(await server.calls.at(-1)?.hungUp).toBe(true);
  const row = await onlyRow(ctx);
  expect(row.status).toBe("aborted");
  expect(row.spent).toBeGreaterThan(0);
});

test("a model that stops answering is given up", async () => {
  const ctx = await online();
  server.next({ type: "stall", afterPieces: 12 });
  const shop = { name: "Chai Point", type: "tea-shop" as const, about: "" };
  const { partials, outcome } = await callModel(
    ctx,
    { task: postTask({ ...input, shop }), model: "HEAVY_MODEL", timeoutSeconds: 0.3 },
    never,
  );
  for await (const _ of partials);
  expect(await outcome).toMatchObject({ status: "failed", failure: "unavailable", reason: "timeout" });
  expect(await onlyRow(ctx)).toMatchObject({ status: "error", errorMessage: "timeout" });
});

test("an organisation without budget is told when it has one again, and no model is asked", async () => {
  const ctx = await online();
  const environment = { ...ctx.environment, ai: { ...ctx.environment.ai, monthlyBudgetMicroUsd: 10 } };
  const before = server.calls.length;
  expect(await failure({ ...ctx, environment })).toMatchObject({
    code: "LIMIT_EXCEEDED",
    key: "ai-budget-exhausted",
    parameters: { resetsOn: expect.stringMatching(/^\d{4}-\d{2}-01$/) },
  });
  expect(server.calls).toHaveLength(before);
  const rows = await withTenant(ctx.databases, ctx, (tx) =>
    tx.aiLog.count({ where: { organizationId: ctx.organizationId } }),
  );
  expect(rows).toBe(0);
});

test("one organisation that asks too often waits; another does not", async () => {
  const ctx = await createTenant(services);
  const asked = Array.from({ length: LIMITERS.writePost.points }, async () => {
    const written = writePost(ctx, input, never);
    await written.next();
    await written.return(undefined);
  });
  await Promise.all(asked);
  expect(await failure(ctx)).toMatchObject({
    code: "RATE_LIMITED",
    parameters: { seconds: expect.any(Number) },
  });
  expect((await write(await createTenant(services))).at(-1)?.type).toBe("done");
});
