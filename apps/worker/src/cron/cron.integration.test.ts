import { listRuns } from "@businesspro/core/jobs/list-runs";
import { recordRun } from "@businesspro/core/jobs/record-run";
import { createTestServices, type TestServices } from "@businesspro/core/testing/create-test-services";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cronHandlers } from "./cron-handlers.ts";
import { cronItems, cronNames } from "./cron-items.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services?.close());

const runs = (name?: string) => listRuns(services, { limit: 100, ...(name !== undefined && { name }) });

test("regular work belongs to one kind of worker each", () => {
  expect(cronNames(["publishing"])).toEqual([]);
  expect(cronItems(["archiving"]).map(({ task }) => task)).toEqual(cronNames(["archiving"]));
  expect(
    new Set(cronItems(["publishing", "analytics", "archiving", "notifications"]).map(({ task }) => task)),
  ).toEqual(new Set(Object.keys(cronHandlers)));
});

test("what is regular can run at any time, twice, and says what it did", async () => {
  for (const [name, work] of Object.entries(cronHandlers)) {
    const dueAt = new Date("2026-11-23T06:00:00Z");
    for (let round = 0; round < 2; round++)
      for (const count of Object.values(
        await recordRun(services, { name, dueAt }, () => work(services, new AbortController().signal)),
      ))
        expect(count).toBeGreaterThanOrEqual(0);
  }
  const rows = await runs();
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(cronHandlers).sort());
  for (const row of rows) expect(row).toMatchObject({ outcome: "done", tries: 2, errorMessage: null });
});

test("a failure is kept without what is nobody's business, and thrown", async () => {
  const run = { name: "upkeep.test", dueAt: new Date("2026-11-23T07:00:00Z") };
  const failing = recordRun(services, run, async () => {
    throw new Error("no letter to asha@example.com");
  });
  await expect(failing).rejects.toThrow("asha@example.com");
  const [row] = await runs(run.name);
  expect(row).toMatchObject({ outcome: "failed", errorMessage: "Error: no letter to [redacted]" });
  expect(await recordRun(services, run, async () => ({ letters: 1 }))).toEqual({ letters: 1 });
  const [again] = await runs(run.name);
  expect(again).toMatchObject({ outcome: "done", tries: 2, report: { letters: 1 }, errorMessage: null });
});
