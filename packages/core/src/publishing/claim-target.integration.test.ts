import { withSystem, withTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { publishGroupNow } from "../scheduling/publish-group-now.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createWorld } from "../testing/create-world.ts";
import { beginCommit } from "./begin-commit.ts";
import { claimTarget } from "./claim-target.ts";
import { OvertakenError } from "./claimed-target.ts";
import { saveCheckpoint } from "./save-checkpoint.ts";
import { sweepTargets } from "./sweep-targets.ts";

let services: TestServices;
let owner: TestTenant;
let targetId: string;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services?.close());
beforeEach(async () => {
  owner = await createTenant(services);
  const world = await createWorld(owner);
  const group = await publishGroupNow(owner, { groupId: world.plannedGroupId });
  targetId = group.versions[0]?.targets[0]?.id ?? "";
  // Publishing follows the database's clock, which the test's standing one is behind.
  await dueNow();
});

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(services.databases, owner, work);
const claim = (version: number, leaseSeconds = 30) =>
  inTenant((tx) =>
    claimTarget(tx, { organizationId: owner.organizationId, targetId, version, leaseSeconds }),
  );
const dueNow = () =>
  inTenant((tx) => tx.$executeRaw`UPDATE publish_history SET due_at = now() WHERE id = ${targetId}::uuid`);
const lapse = () =>
  inTenant(
    (tx) =>
      tx.$executeRaw`UPDATE publish_history SET claim_deadline = now() - interval '1 second' WHERE id = ${targetId}::uuid`,
  );

it("of many claims at once one wins", async () => {
  const claims = await Promise.all(Array.from({ length: 20 }, () => claim(2)));
  expect(claims.filter(Boolean)).toHaveLength(1);
});

it("a job of an older version gets nothing", async () => {
  expect(await claim(1)).toBeNull();
  expect(await claim(2)).not.toBeNull();
});

it("who let the claim lapse can neither save nor send", async () => {
  const first = await claim(2);
  if (!first) throw new Error("not claimed");
  await lapse();
  const second = await claim(2);
  expect(second?.claimToken).not.toBe(first.claimToken);
  await expect(inTenant((tx) => saveCheckpoint(tx, first, { container: "1" }, 30))).rejects.toThrow(
    OvertakenError,
  );
  await expect(inTenant((tx) => beginCommit(tx, first, {}, 30))).rejects.toThrow(OvertakenError);
});

it("nobody else takes a target while its commit may still land", async () => {
  const first = await claim(2);
  if (!first) throw new Error("not claimed");
  expect(await inTenant((tx) => beginCommit(tx, first, {}, 30))).toBeInstanceOf(Date);
  expect(await claim(2)).toBeNull();
  await lapse();
  expect((await claim(2))?.phase).toBe("committing");
});

it("the sweep queues what is due and in nobody's hands, whatever became of its job", async () => {
  const held = async () =>
    (await readJobs(services.connectionString)).filter((job) => job.payload.targetId === targetId);
  await inTenant(
    (tx) => tx.$queryRaw`SELECT jobs.cancel(${`publish.target:${owner.organizationId}:${targetId}`})::text`,
  );
  await inTenant(
    (tx) =>
      tx.$executeRaw`UPDATE publish_history SET due_at = now() - interval '1 minute' WHERE id = ${targetId}::uuid`,
  );
  expect(await held()).toEqual([]);
  await sweepTargets(services);
  expect(await held()).toHaveLength(1);
  expect(
    await withSystem(services.databases, (tx) => tx.publishTarget.count({ where: { id: targetId } })),
  ).toBe(1);
});
