import type { RegisteredModel } from "@businesspro/ai/model-registry";
import { postTask } from "@businesspro/ai/writing/post-task";
import type { WrittenPost } from "@businesspro/contracts/writing-outputs";
import { withTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TenantCtx } from "../context.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { callModel, type ModelCall } from "./call-model.ts";
import { readAiBudget } from "./read-ai-budget.ts";
import { reserveBudget } from "./reserve-budget.ts";

/** The offline writer at the price of a real model: $2 and $8 for a million tokens. */
const PRICE = { inputMicroUsdPerMillion: 2_000_000, outputMicroUsdPerMillion: 8_000_000 };
const call = {
  model: "HEAVY_MODEL",
  task: postTask({
    about: "Masala chai at 15 rupees, call 98765 43210 or mail asha@example.in",
    goal: "offer",
    tone: "friendly",
    language: "english",
    platforms: ["instagram"],
    shop: { name: "Chai Point", type: "tea-shop", about: "" },
  }),
  timeoutSeconds: 30,
} satisfies ModelCall<WrittenPost>;
const never = new AbortController().signal;

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function tenant(budgetMicroUsd: number, price: RegisteredModel["price"] = PRICE): Promise<TenantCtx> {
  const ctx = await createTenant(services);
  const { environment } = services;
  return {
    ...ctx,
    models: { get: (key) => ({ ...services.models.get(key), price }) },
    environment: { ...environment, ai: { ...environment.ai, monthlyBudgetMicroUsd: budgetMicroUsd } },
  };
}

async function finish(ctx: TenantCtx, signal: AbortSignal = never) {
  const { partials, outcome } = await callModel(ctx, call, signal);
  let count = 0;
  for await (const _ of partials) count++;
  return { outcome: await outcome, count };
}

async function books(ctx: TenantCtx) {
  const { organizationId } = ctx;
  return withTenant(ctx.databases, ctx, async (tx) => {
    const logs = await tx.aiLog.findMany({ where: { organizationId }, orderBy: { createdAt: "asc" } });
    const { spentMicroUsd } = await readAiBudget(ctx, tx);
    const reserved = await tx.aiReservation.findMany({ where: { organizationId } });
    const loggedMicroUsd = logs.reduce((sum, log) => sum + Math.round(Number(log.estimatedCostUsd) * 1e6), 0);
    return { logs, spentMicroUsd, loggedMicroUsd, reserved };
  });
}

/** The most that one such call can cost. */
async function upperBound(): Promise<number> {
  const ctx = await tenant(10_000_000);
  const { partials } = await callModel(ctx, call, never);
  const { reserved } = await books(ctx);
  await partials.next();
  await partials.return();
  return Number(reserved[0]?.microUsd);
}

test("a finished call is one row with model, tokens, exact cost and what was said, and its reservation is gone", async () => {
  const ctx = await tenant(10_000_000);
  const { outcome, count } = await finish(ctx);
  expect(count).toBeGreaterThan(1);
  expect(outcome.status).toBe("written");
  expect(outcome.costMicroUsd).toBeGreaterThan(0);
  const { logs, spentMicroUsd, loggedMicroUsd, reserved } = await books(ctx);
  expect(logs).toHaveLength(1);
  expect(logs[0]).toMatchObject({
    userId: ctx.userId,
    feature: "write_post",
    modelEnum: "HEAVY_MODEL",
    provider: outcome.model.provider,
    modelName: outcome.model.name,
    status: "success",
    errorMessage: null,
    costBucket: "medium",
    promptTokens: outcome.usage?.promptTokens,
    completionTokens: outcome.usage?.completionTokens,
    createdAt: ctx.now(),
  });
  expect(logs[0]?.totalTokens).toBe((logs[0]?.promptTokens ?? 0) + (logs[0]?.completionTokens ?? 0));
  expect([spentMicroUsd, loggedMicroUsd]).toEqual([outcome.costMicroUsd, outcome.costMicroUsd]);
  expect(reserved).toEqual([]);
});

test("the log holds no phone number and no e-mail address", async () => {
  const ctx = await tenant(10_000_000);
  await finish(ctx);
  const { logs } = await books(ctx);
  const text = JSON.stringify([logs[0]?.inputData, logs[0]?.outputData]);
  expect(text).toContain("Masala chai");
  expect(text).not.toMatch(/98765|43210|asha@example/);
});

test("twenty calls at once on a budget for three: three go ahead, and the month never overshoots", async () => {
  const bound = await upperBound();
  const ctx = await tenant(bound * 3 + bound - 1);
  const asked = await Promise.allSettled(Array.from({ length: 20 }, () => callModel(ctx, call, never)));
  const running = asked.flatMap((answer) => (answer.status === "fulfilled" ? [answer.value] : []));
  const refused = asked.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(running).toHaveLength(3);
  const resetsOn = expect.stringMatching(/^\d{4}-\d{2}-01$/);
  for (const reason of refused) {
    expect(reason).toMatchObject({
      code: "LIMIT_EXCEEDED",
      key: "ai-budget-exhausted",
      parameters: { resetsOn },
    });
  }
  for (const { partials } of running) for await (const _ of partials);
  const after = await books(ctx);
  expect(after.logs).toHaveLength(3);
  expect(after.spentMicroUsd).toBe(after.loggedMicroUsd);
  expect(after.reserved).toEqual([]);
  // What the three did not use is there again.
  expect((await finish(ctx)).outcome.status).toBe("written");
});

test("calls that run into the budget one after the other end below it", async () => {
  const bound = await upperBound();
  const budget = bound + 5_000;
  const ctx = await tenant(budget);
  let written = 0;
  for (;;) {
    const done = await finish(ctx).catch((error: unknown) => ({ error }));
    if ("error" in done) {
      expect(done.error).toMatchObject({ key: "ai-budget-exhausted" });
      break;
    }
    expect(done.outcome.status).toBe("written");
    written++;
  }
  const { logs, spentMicroUsd, loggedMicroUsd } = await books(ctx);
  expect(logs).toHaveLength(written);
  expect(written).toBeGreaterThan(0);
  expect(spentMicroUsd).toBe(loggedMicroUsd);
  expect(spentMicroUsd).toBeLessThanOrEqual(budget);
});

test("a model that costs nothing works on an empty budget", async () => {
  const ctx = await tenant(0, { inputMicroUsdPerMillion: 0, outputMicroUsdPerMillion: 0 });
  expect((await finish(ctx)).outcome.status).toBe("written");
  const { logs, spentMicroUsd } = await books(ctx);
  expect(logs).toMatchObject([{ status: "success", costBucket: "low" }]);
  expect(spentMicroUsd).toBe(0);
});

test("leaving in the middle of the answer is on the books when the iteration has ended", async () => {
  const ctx = await tenant(10_000_000);
  const { partials, outcome } = await callModel(ctx, call, never);
  for await (const _ of partials) break;
  const { logs, spentMicroUsd, loggedMicroUsd, reserved } = await books(ctx);
  expect(logs).toMatchObject([{ status: "aborted" }]);
  expect(logs[0]?.outputData).toMatchObject({ answer: expect.anything() });
  expect(spentMicroUsd).toBe(loggedMicroUsd);
  expect(spentMicroUsd).toBeGreaterThan(0);
  expect(reserved).toEqual([]);
  expect(await outcome).toMatchObject({ status: "failed", failure: "aborted" });
});

test("a caller that is gone before it reads anything, and one that just forgets, are logged once as well", async () => {
  const ctx = await tenant(10_000_000);
  const gone = new AbortController();
  const unread = await callModel(ctx, call, gone.signal);
  gone.abort();
  expect(await unread.outcome).toMatchObject({ failure: "aborted", costMicroUsd: 0 });
  const forgotten = await callModel(ctx, { ...call, timeoutSeconds: 0.05 }, never);
  expect(await forgotten.outcome).toMatchObject({
    failure: "unavailable",
    reason: "timeout",
    costMicroUsd: 0,
  });
  const { logs, reserved, spentMicroUsd } = await books(ctx);
  expect(logs.map((log) => [log.status, log.errorMessage]).sort()).toEqual([
    ["aborted", "the caller went away"],
    ["error", "timeout"],
  ]);
  expect(reserved).toEqual([]);
  expect(spentMicroUsd).toBe(0);
});

test("what a killed process had set aside frees itself", async () => {
  const bound = await upperBound();
  const ctx = await tenant(bound + 10);
  await reserveBudget(ctx, { at: ctx.now(), microUsd: bound, seconds: 90 });
  await expect(callModel(ctx, call, never)).rejects.toMatchObject({ key: "ai-budget-exhausted" });
  const later = { ...ctx, now: () => new Date(ctx.now().getTime() + 90_000) };
  expect((await finish(later)).outcome.status).toBe("written");
  expect((await books(later)).reserved).toEqual([]);
});

test("a call is paid from the month in which it began, and a new month begins with nothing spent", async () => {
  const ctx = await tenant(10_000_000);
  const { logs } = await finish(ctx).then(() => books(ctx));
  const [year, month] = [ctx.now().getUTCFullYear(), ctx.now().getUTCMonth()];
  const next = { ...ctx, now: () => new Date(Date.UTC(year, month + 1, 1)) };
  expect((await books(next)).spentMicroUsd).toBe(0);
  await finish(next);
  expect((await books(next)).logs).toHaveLength(logs.length + 1);
  expect((await books(next)).spentMicroUsd).toBeGreaterThan(0);
});

test("one organisation's spending is not another's", async () => {
  const bound = await upperBound();
  const [one, other] = [await tenant(bound), await tenant(bound)];
  await reserveBudget(one, { at: one.now(), microUsd: bound, seconds: 90 });
  expect((await finish(other)).outcome.status).toBe("written");
  expect((await books(one)).logs).toEqual([]);
});

test("each call is audited without what was said", async () => {
  const ctx = await tenant(10_000_000);
  await finish(ctx);
  const rows = await ctx.databases.system.auditEntry.findMany({
    where: { organizationId: ctx.organizationId, action: "ai.called" },
  });
  expect(rows).toMatchObject([{ action: "ai.called", actorId: ctx.userId, subjectType: "ai-log" }]);
  expect(JSON.stringify(rows[0]?.details)).not.toContain("chai");
});
