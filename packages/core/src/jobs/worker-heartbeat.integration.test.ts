import { withSystem } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { beat, endHeartbeat, findDeadPools } from "./worker-heartbeat.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services?.close());

test("a process beats once for all of its pools, and none of them is taken for dead until it ends", async () => {
  await beat(services, []);
  await beat(services, ["posts"]);
  await beat(services, ["posts", "others"]);
  const rows = await withSystem(services.databases, (tx) => tx.workerHeartbeat.findMany());
  expect(rows.map(({ poolId, poolIds }) => ({ poolId, poolIds }))).toEqual([
    { poolId: "posts", poolIds: ["posts", "others"] },
  ]);
  expect(await findDeadPools(services, ["posts", "others", "killed"])).toEqual(["killed"]);
  await endHeartbeat(services, ["posts", "others"]);
  expect(await findDeadPools(services, ["posts", "others"])).toEqual(["posts", "others"]);
});
