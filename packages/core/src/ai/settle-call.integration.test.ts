import { randomUUID } from "node:crypto";
import type { Databases } from "@businesspro/db/client";
import { withTenant } from "@businesspro/db/transactions";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TenantCtx } from "../context.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { monthlyBudgetMicroUsd } from "./monthly-budgets.ts";
import { type Reservation, reserveBudget } from "./reserve-budget.ts";
import { type FinishedCall, settleCall } from "./settle-call.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

async function tenant(budgetMicroUsd: number): Promise<TenantCtx> {
  const { environment } = services;
  const ai = { ...environment.ai, monthlyBudgetMicroUsd: budgetMicroUsd };
  return { ...(await createTenant(services)), environment: { ...environment, ai } };
}

function finished(ctx: TenantCtx, reservation: Reservation, costMicroUsd: number): FinishedCall {
  return {
    logId: randomUUID(),
    feature: "write_post",
    model: { key: "HEAVY_MODEL", provider: "openai", name: "gpt-4o", offline: false },
    usage: { promptTokens: 10, cachedPromptTokens: 0, completionTokens: 20, source: "reported" },
    costMicroUsd,
    reservation,
    startedAt: ctx.now(),
    durationMs: 5,
    status: "success",
    errorMessage: null,
    input: {},
    output: {},
  };
}

function books(ctx: TenantCtx) {
  const { organizationId } = ctx;
  return withTenant(ctx.databases, ctx, async (tx) => {
    const counters = await tx.usageCounter.findMany({ where: { organizationId } });
    const reserved = await tx.aiReservation.findMany({ where: { organizationId } });
    const logs = await tx.aiLog.findMany({ where: { organizationId } });
    return {
      used: counters.reduce((sum, row) => sum + Number(row.used), 0),
      reserved: reserved.reduce((sum, row) => sum + Number(row.microUsd), 0),
      logged: logs.reduce((sum, row) => sum + Math.round(Number(row.estimatedCostUsd) * 1e6), 0),
      rows: logs.length,
    };
  });
}

test("whatever is reserved and settled at once, spent and set aside stay within the budget and equal the log", async () => {
  const calls = fc.array(
    fc.record({ bound: fc.integer({ min: 0, max: 400 }), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { minLength: 1, maxLength: 12 },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 1000 }), calls, async (budget, planned) => {
      const ctx = await tenant(budget);
      let settled = 0;
      const work = planned.map(async ({ bound, share }) => {
        const asked = await reserveBudget(ctx, { at: ctx.now(), microUsd: bound, seconds: 60 }).catch(
          () => null,
        );
        const during = await books(ctx);
        expect(during.used + during.reserved).toBeLessThanOrEqual(
          monthlyBudgetMicroUsd(ctx.environment, { plan: null, limits: null }),
        );
        if (asked === null) return;
        await settleCall(ctx, finished(ctx, asked, Math.floor(bound * share)));
        settled++;
      });
      await Promise.all(work);
      const { used, reserved, logged, rows } = await books(ctx);
      expect({ used, reserved, rows }).toEqual({ used: logged, reserved: 0, rows: settled });
    }),
    { numRuns: 12 },
  );
});

/** A database whose first `failures` transactions fail, before they begin or after they were committed. */
function stumbling(databases: Databases, failures: number, when: "before" | "after-commit"): Databases {
  let left = failures;
  const tenant = new Proxy(databases.tenant, {
    get(target, property, receiver) {
      if (property !== "$transaction") return Reflect.get(target, property, receiver);
      return async (...given: unknown[]) => {
        const fails = left-- > 0;
        if (fails && when === "before") throw new Error("connection refused");
        const result = await Reflect.apply(target.$transaction, target, given);
        if (fails) throw new Error("connection lost");
        return result;
      };
    },
  });
  return { ...databases, tenant };
}

test.each(["before", "after-commit"] as const)(
  "a connection that breaks %s a settlement is tried again, and the call counts once",
  async (when) => {
    const ctx = await tenant(1000);
    const reservation = await reserveBudget(ctx, { at: ctx.now(), microUsd: 500, seconds: 60 });
    const databases = stumbling(ctx.databases, 1, when);
    await settleCall({ ...ctx, databases }, finished(ctx, reservation, 300));
    expect(await books(ctx)).toEqual({ used: 300, reserved: 0, logged: 300, rows: 1 });
  },
);

test("costs of a fraction of a cent and of hundreds of dollars are kept to the micro-dollar", async () => {
  const ctx = await tenant(1_000_000_000);
  for (const cost of [0, 1, 999_999, 1_000_000, 123_456_789]) {
    const reservation = await reserveBudget(ctx, { at: ctx.now(), microUsd: cost, seconds: 60 });
    await settleCall(ctx, finished(ctx, reservation, cost));
  }
  expect(await books(ctx)).toMatchObject({ used: 125_456_789, logged: 125_456_789, rows: 5 });
});
