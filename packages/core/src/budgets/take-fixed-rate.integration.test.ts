import { createLogger } from "@businesspro/config/logger";
import { stepSystem } from "@businesspro/db/transactions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createServices, type OwnedServices } from "../create-services.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { giveBackFixedRate, takeFixedRate } from "./take-fixed-rate.ts";

let services: TestServices;
/** Another process on the same database. */
let second: OwnedServices;
beforeAll(async () => {
  services = await createTestServices();
  second = createServices(services.environment, createLogger("test", "silent"), {
    applicationName: "businesspro-test",
    now: services.now,
  });
});
afterAll(async () => {
  await second?.close();
  await services?.close();
});

describe("fixed rates are shared by all processes", () => {
  const take = (index: number, accountId: string, edits = 1) =>
    takeFixedRate(index % 2 === 0 ? services : second, {
      platform: "google-business",
      accountId,
      calls: 1,
      edits,
    });

  test("edits of one profile: two at once, then one as the bucket fills again", async () => {
    const waits = await Promise.all(Array.from({ length: 20 }, (_, index) => take(index, "locations/1")));
    expect(waits.filter((seconds) => seconds === 0)).toHaveLength(2);
    for (const seconds of waits.filter((seconds) => seconds > 0)) expect(seconds).toBeLessThanOrEqual(7.5);
    expect(await take(0, "locations/2")).toBe(0);
    await stepSystem(
      services.databases,
      (tx) => tx.$executeRaw`UPDATE rate_buckets SET refilled_at = refilled_at - interval '8 seconds'`,
    );
    expect(await take(1, "locations/1")).toBe(0);
    expect(await take(0, "locations/1")).toBeGreaterThan(0);
  });

  test("calls of the project, and nothing is taken when one of the two is short", async () => {
    await stepSystem(services.databases, (tx) => tx.$executeRaw`DELETE FROM rate_buckets`);
    const began = performance.now();
    let taken = 0;
    for (let round = 0; round < 9; round++) {
      const waits = await Promise.all(Array.from({ length: 8 }, (_, index) => take(index, "locations/3", 0)));
      taken += waits.filter((seconds) => seconds === 0).length;
    }
    expect(taken).toBeGreaterThanOrEqual(60);
    expect(taken).toBeLessThanOrEqual(61 + (4 * (performance.now() - began)) / 1000);
    await stepSystem(
      services.databases,
      (tx) => tx.$executeRaw`UPDATE rate_buckets SET tokens = -100, refilled_at = clock_timestamp()`,
    );
    expect(await take(0, "locations/4")).toBeGreaterThan(0);
    const rows = await stepSystem(services.databases, (tx) =>
      tx.rateBucket.findMany({ where: { bucket: { endsWith: "locations/4" } } }),
    );
    expect(rows).toMatchObject([{ tokens: 2 }]);
  });

  test("what was not used is there for the next, and never more than fits", async () => {
    const wanted = { platform: "google-business", accountId: "locations/5", calls: 0, edits: 1 };
    expect([await takeFixedRate(services, wanted), await takeFixedRate(second, wanted)]).toEqual([0, 0]);
    await giveBackFixedRate(services, wanted);
    expect(await takeFixedRate(second, wanted)).toBe(0);
    for (let time = 0; time < 4; time++) await giveBackFixedRate(services, wanted);
    const waits = [];
    for (const index of [0, 1, 2]) waits.push(await takeFixedRate(index === 1 ? second : services, wanted));
    expect(waits.map((seconds) => seconds > 0)).toEqual([false, false, true]);
  });

  test("networks without them ask nothing", async () => {
    expect(
      await takeFixedRate(services, { platform: "instagram", accountId: "1", calls: 1000, edits: 1000 }),
    ).toBe(0);
  });
});
