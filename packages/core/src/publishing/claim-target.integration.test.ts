import { withSystem, withTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { publishGroupNow } from "../scheduling/publish-group-now.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { createWorld, type World } from "../testing/create-world.ts";
import { PUBLISHED } from "../testing/published-transition.ts";
import { beginCommit } from "./begin-commit.ts";
import { beginProbe } from "./begin-probe.ts";
import { claimTarget } from "./claim-target.ts";
import { OvertakenError } from "./claimed-target.ts";
import { saveCheckpoint } from "./save-checkpoint.ts";
import { settleTarget } from "./settle-target.ts";
import { sweepTargets } from "./sweep-targets.ts";

let services: TestServices;
let owner: TestTenant;
let world: World;
let targetId: string;
beforeAll(async () => {
  services = await createTestServices({ sandboxUrl: "http://127.0.0.1:9" });
});
afterAll(() => services?.close());
beforeEach(async () => {
  owner = await createTenant(services);
  world = await createWorld(owner);
  const group = await publishGroupNow(owner, { groupId: world.plannedGroupId });
  targetId = group.versions[0]?.targets[0]?.id ?? "";
  // Publishing follows the database's clock, which the test's standing one is behind.
  await dueNow();
});

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(services.databases, owner, work);
const claim = (version: number, leaseSeconds = 30) =>
  claimTarget(services.databases, { organizationId: owner.organizationId, targetId, version, leaseSeconds });
const dueNow = (id = targetId) =>
  inTenant((tx) => tx.$executeRaw`UPDATE publish_history SET due_at = now() WHERE id = ${id}::uuid`);
/** Of the same account, claimed. */
const anotherTarget = async () => {
  const group = await publishGroupNow(owner, { groupId: world.draftGroupId });
  const id = group.versions[0]?.targets[0]?.id ?? "";
  await dueNow(id);
  return claimAnother(id);
};
const claimAnother = async (id: string) => {
  const { organizationId } = owner;
  const claimed = await claimTarget(services.databases, {
    organizationId,
    targetId: id,
    version: 1,
    leaseSeconds: 30,
  });
  if (!claimed) throw new Error("not claimed");
  return claimed;
};
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

it("the organisation says how late a post may still go out", async () => {
  const { organizationId } = owner;
  const lateness = (minutes: number) =>
    inTenant(async (tx) => {
      await tx.organization.update({ where: { id: organizationId }, data: { missedAfterMinutes: minutes } });
      await tx.$executeRaw`UPDATE publish_history SET due_at = now() - interval '30 minutes' WHERE id = ${targetId}::uuid`;
    });
  await lateness(60);
  expect(await claim(2)).not.toBeNull();
  const other = (await publishGroupNow(owner, { groupId: world.draftGroupId })).versions[0]?.targets[0]?.id;
  targetId = other ?? "";
  await lateness(15);
  expect(await claim(1)).toBeNull();
  const row = await inTenant((tx) => tx.publishTarget.findUniqueOrThrow({ where: { id: targetId } }));
  expect(row).toMatchObject({ status: "missed", claimToken: null });
});

it("who let the claim lapse can neither save nor send", async () => {
  const first = await claim(2);
  if (!first) throw new Error("not claimed");
  await lapse();
  const second = await claim(2);
  expect(second?.claimToken).not.toBe(first.claimToken);
  await expect(saveCheckpoint(services.databases, first, { container: "1" }, 30)).rejects.toThrow(
    OvertakenError,
  );
  await expect(beginCommit(services.databases, first, {}, 30)).rejects.toThrow(OvertakenError);
});

it("nobody else takes a target while its commit may still land", async () => {
  const first = await claim(2);
  if (!first) throw new Error("not claimed");
  expect(await beginCommit(services.databases, first, {}, 30)).not.toBeNull();
  expect(await claim(2)).toBeNull();
  await lapse();
  expect((await claim(2))?.phase).toBe("committing");
});

it("how late a post leaves is told once for each time that it is due", async () => {
  const begin = async () => {
    const claimed = await claim(2);
    if (!claimed) throw new Error("not claimed");
    const begun = await beginCommit(services.databases, claimed, {}, 30);
    await lapse();
    return begun;
  };
  await inTenant(
    (tx) =>
      tx.$executeRaw`UPDATE publish_history SET due_at = now() - interval '40 seconds' WHERE id = ${targetId}::uuid`,
  );
  const first = await begin();
  expect(first?.lateSeconds).toBeGreaterThanOrEqual(40);
  expect(await begin()).toEqual({ lateSeconds: null });
  await dueNow();
  const later = await begin();
  expect(later?.lateSeconds).toBeGreaterThan(0);
  expect(later?.lateSeconds).toBeLessThan(first?.lateSeconds ?? 0);
});

it("an account belongs to one target until its outcome is known, whoever's claim lapses", async () => {
  const other = await anotherTarget();
  const first = await claim(2);
  if (!first) throw new Error("not claimed");
  expect(await beginCommit(services.databases, first, {}, 0.001)).not.toBeNull();
  expect(await beginProbe(services.databases, other)).toBeNull();
  expect(await beginCommit(services.databases, other, {}, 30)).toBeNull();
  await lapse();
  const second = await claim(2);
  if (!second) throw new Error("not claimed again");
  expect(await beginProbe(services.databases, second)).not.toBeNull();
  await settleTarget(services.databases, second, PUBLISHED, { postId: "1" });
  expect(await beginCommit(services.databases, await claimAnother(other.id), {}, 30)).not.toBeNull();
  await expect(beginProbe(services.databases, second)).rejects.toThrow(OvertakenError);
});

it("who frees an account goes on with the post that waits for it, and the sweep should nobody do so", async () => {
  const first = await claim(2);
  if (!first) throw new Error("not claimed");
  const other = await anotherTarget();
  const prepared = { photo: "1" };
  // Due after the first, which is still being prepared.
  expect(await beginCommit(services.databases, other, prepared, 30)).toBeNull();
  await expect(saveCheckpoint(services.databases, other, {}, 30)).rejects.toThrow(OvertakenError);
  expect(await beginCommit(services.databases, first, {}, 30)).not.toBeNull();
  const stillThere = { ...PUBLISHED, status: "publishing", phase: "confirming", waitSeconds: 4 } as const;
  expect(await settleTarget(services.databases, first, stillThere, {})).toBeNull();

  await inTenant(
    (tx) => tx.$executeRaw`UPDATE publish_history SET next_attempt_at = NULL WHERE id = ${targetId}::uuid`,
  );
  const again = await claim(2);
  if (!again) throw new Error("not claimed again");
  const next = await settleTarget(services.databases, again, PUBLISHED, { postId: "1" });
  expect(next).toEqual({ targetId: other.id, version: 1 });
  expect(await claimAnother(other.id)).toMatchObject({ phase: "preparing", checkpoint: prepared });

  await inTenant(
    (
      tx,
    ) => tx.$executeRaw`UPDATE publish_history SET claim_token = NULL, claim_deadline = NULL, waits_for_account = true,
      due_at = now() - interval '1 minute', next_attempt_at = now() - interval '3 seconds' WHERE id = ${other.id}::uuid`,
  );
  await sweepTargets(services);
  const jobs = await readJobs(services.connectionString);
  expect(jobs.filter((job) => job.payload.targetId === other.id)).toHaveLength(1);
});

it("an overtaken process is believed when the network took its post, not when it found one", async () => {
  const first = await claim(2);
  if (!first) throw new Error("not claimed");
  await beginCommit(services.databases, first, {}, 30);
  await lapse();
  const second = await claim(2);
  await expect(settleTarget(services.databases, first, PUBLISHED, { postId: "found" })).rejects.toThrow(
    OvertakenError,
  );
  await settleTarget(services.databases, first, PUBLISHED, { postId: "taken", committed: true });
  const row = await inTenant((tx) => tx.publishTarget.findUniqueOrThrow({ where: { id: targetId } }));
  expect(row).toMatchObject({ status: "published", platformPostId: "taken" });
  if (!second) throw new Error("not claimed again");
  await expect(beginProbe(services.databases, second)).rejects.toThrow(OvertakenError);
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
