import { randomUUID } from "node:crypto";
import { runSql } from "@businesspro/testing/run-sql";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createSystemCtx } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { type AiCost, type CostQuestion, readAiCosts } from "./read-ai-costs.ts";
import { rollUpUsage } from "./roll-up-usage.ts";

const never = new AbortController().signal;
const PERIOD = { from: "2026-11-01", until: "2026-12-01" };

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services?.close());

const ORGANIZATIONS = [null, randomUUID(), randomUUID()];
const call = fc.record({
  // Of the 1st to the 26th; it is the 23rd. Also the last and the first moment of a day.
  at: fc.oneof(
    fc.date({ min: new Date("2026-11-01"), max: new Date("2026-11-26"), noInvalidDate: true }),
    fc.constantFrom(new Date("2026-11-21T23:59:59.999Z"), new Date("2026-11-22T00:00:00Z")),
  ),
  organization: fc.constantFrom(...ORGANIZATIONS),
  feature: fc.constantFrom("write_post", "ideas"),
  model: fc.constantFrom(null, "", "small", "large"),
  provider: fc.constantFrom(null, "one"),
  bucket: fc.constantFrom("low", "high"),
  status: fc.constantFrom("success", "error", null),
  tokens: fc.option(fc.nat(2_000_000_000), { nil: null }),
  microUsd: fc.option(fc.nat(2_000_000_000), { nil: null }),
});
type Call = typeof call extends fc.Arbitrary<infer T> ? T : never;

async function log(calls: readonly Call[]): Promise<void> {
  // Without its organisations: keys are not what is tested.
  await runSql(
    services.connectionString,
    `SET session_replication_role = replica;
     INSERT INTO ai_logs (organization_id, feature, model_enum, model_name, provider, cost_bucket, estimated_cost_usd,
                          prompt_tokens, completion_tokens, status, created_at)
     SELECT organization, feature, 'HEAVY_MODEL', model, provider, bucket, "microUsd" / 1000000.0, tokens, tokens,
            status, at
       FROM jsonb_to_recordset($$${JSON.stringify(calls)}$$) AS c (organization uuid, feature text, model text,
            provider text, bucket text, "microUsd" numeric, tokens integer, status text, at timestamptz)`,
  );
}

function addUp(calls: readonly Call[], keyOf: (call: Call) => string | null): Record<string, AiCost> {
  const sums: Record<string, AiCost> = {};
  for (const one of calls) {
    const key = keyOf(one);
    const none = { key, calls: 0, errors: 0, promptTokens: 0, completionTokens: 0, costMicroUsd: 0 };
    const sum = sums[String(key)] ?? none;
    sums[String(key)] = sum;
    sum.calls++;
    if (one.status !== "success") sum.errors++;
    sum.promptTokens += one.tokens ?? 0;
    sum.completionTokens += one.tokens ?? 0;
    sum.costMicroUsd += one.microUsd ?? 0;
  }
  return sums;
}

const KEYS: Record<CostQuestion["by"], (call: Call) => string | null> = {
  organization: ({ organization }) => organization,
  feature: ({ feature }) => feature,
  model: ({ model }) => model || "HEAVY_MODEL",
  provider: ({ provider }) => provider,
  "cost-bucket": ({ bucket }) => bucket,
  day: ({ at }) => at.toISOString().slice(0, 10),
};

test("costs are exactly those of the log, before and after days are added up, as often as they are", async () => {
  const ctx = createSystemCtx(services);
  const compare = async (calls: readonly Call[]) => {
    for (const [by, keyOf] of Object.entries(KEYS)) {
      const costs = await readAiCosts(ctx, { ...PERIOD, by: by as CostQuestion["by"] });
      expect(Object.fromEntries(costs.map((cost) => [String(cost.key), cost]))).toEqual(addUp(calls, keyOf));
    }
  };
  await fc.assert(
    fc.asyncProperty(
      fc.array(call, { minLength: 10, maxLength: 60 }),
      fc.array(call, { minLength: 3, maxLength: 15 }),
      async (calls, more) => {
        await runSql(services.connectionString, "TRUNCATE ai_logs, ai_usage_daily");
        await log(calls);
        await compare(calls);
        await rollUpUsage(services, never);
        await compare(calls);
        // Calls that began yesterday, or begin later, are logged after the night.
        const late = more.map((one) => ({
          ...one,
          at: new Date(Date.UTC(2026, 10, 22 + (one.at.getUTCDate() % 4))),
        }));
        await log(late);
        await Promise.all([rollUpUsage(services, never), rollUpUsage(services, never)]);
        await compare([...calls, ...late]);
        const [organizationId = null] = ORGANIZATIONS.slice(1);
        const week = { from: "2026-11-20", until: "2026-11-24", by: "day" } as const;
        const costs = await readAiCosts(ctx, { ...week, ...(organizationId && { organizationId }) });
        const ours = [...calls, ...late].filter(
          ({ organization, at }) =>
            organization === organizationId && at >= new Date(week.from) && at < new Date(week.until),
        );
        expect(costs).toEqual(
          Object.values(addUp(ours, KEYS.day)).sort((a, b) => (String(a.key) < String(b.key) ? -1 : 1)),
        );
      },
    ),
    { numRuns: 3 },
  );
});

test("the log may go once its days are added up, also after months without a call", async () => {
  const ctx = createSystemCtx(services);
  const question = { from: "2026-01-01", until: "2027-12-01", by: "day" } as const;
  const before = await readAiCosts(ctx, question);
  const day = {
    at: new Date("2026-11-20T10:00:00Z"),
    organization: null,
    model: null,
    provider: null,
    tokens: 1,
  };
  await log([{ ...day, feature: "ideas", bucket: "low", status: "success", microUsd: 1 }]);
  await rollUpUsage(services, never);
  const counted = await readAiCosts(ctx, question);
  expect(counted).not.toEqual(before);
  await runSql(services.connectionString, "DROP TABLE ai_logs_2026_11");
  services.advance(120 * 86_400_000);
  await rollUpUsage(services, never);
  const after = await readAiCosts(ctx, question);
  expect(after.filter(({ key }) => String(key) < "2026-11-23")).toEqual(
    counted.filter(({ key }) => String(key) < "2026-11-23"),
  );
});
