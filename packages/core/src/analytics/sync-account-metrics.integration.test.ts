import { readTenant, stepTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { publishTarget } from "../publishing/publish-target.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { duePost } from "../testing/due-post.ts";
import { connectSandboxAccount, controlSandbox, type SandboxAccount } from "../testing/sandbox-account.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { sweepMetrics } from "./sweep-metrics.ts";
import { syncAccountMetrics } from "./sync-account-metrics.ts";

const MINUTE = 60_000;

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let sandbox: ReturnType<typeof controlSandbox>;
let services: TestServices;
let owner: TestTenant;
let page: SandboxAccount;
beforeAll(async () => {
  network = await startSandboxNetwork();
  sandbox = controlSandbox(network.url);
  services = await createTestServices({ sandboxUrl: network.url });
});
afterAll(async () => {
  await services?.close();
  await network?.stop();
});
beforeEach(async () => {
  owner = await createTenant(services);
  page = await connectSandboxAccount(owner, network.url, "facebook");
});

async function publish(caption: string): Promise<string> {
  const due = await duePost(owner, { caption, socialAccountId: page.id });
  await publishTarget(owner, due);
  return due.targetId;
}

const inTenant = <T>(work: Parameters<typeof stepTenant<T>>[2]) =>
  stepTenant(services.databases, owner, work);
const targetOf = (id: string) =>
  readTenant(services.databases, owner, (tx) => tx.publishTarget.findUniqueOrThrow({ where: { id } }));
const allDue = () =>
  inTenant(
    (tx) =>
      tx.$executeRaw`UPDATE publish_history SET metrics_due_at = now() WHERE metrics_due_at IS NOT NULL`,
  );
const sync = (at = owner.now()) =>
  syncAccountMetrics({ ...owner, now: () => at }, { socialAccountId: page.id });
const snapshots = () =>
  readTenant(services.databases, owner, (tx) => tx.analyticsSnapshot.findMany({ orderBy: { id: "asc" } }));
const queued = async () =>
  (await readJobs(services.connectionString)).filter(({ payload }) => payload.socialAccountId === page.id);

test("many posts of one account are one job, and each gets its next look", async () => {
  const posts = [await publish("one"), await publish("two"), await publish("three")];
  expect((await targetOf(posts[0] ?? "")).metricsDueAt).not.toBeNull();
  expect(await queued()).toHaveLength(0);
  await allDue();
  await sweepMetrics(services);
  await sweepMetrics(services);
  expect(await queued()).toMatchObject([{ task: "analytics.sync-account" }]);
  await sync();
  const rows = await readTenant(services.databases, owner, (tx) => tx.analytics.findMany());
  expect(rows).toHaveLength(3);
  for (const id of posts) {
    const { metricsDueAt, publishedAt } = await targetOf(id);
    expect(metricsDueAt?.getTime()).toBeGreaterThan(publishedAt?.getTime() ?? 0);
  }
  const calls = (await sandbox.calls(page.networkId)).length;
  await sync();
  expect((await sandbox.calls(page.networkId)).length).toBe(calls);
});

test("what a network does not count is nothing, never 0, and the curve keeps what changed", async () => {
  const [id, start] = [await publish("one"), owner.now().getTime()];
  for (const minutes of [1, 30, 60, 60.5]) {
    await sandbox.setClock(minutes * 60);
    await inTenant(
      (tx) => tx.$executeRaw`UPDATE publish_history SET metrics_due_at = now() WHERE id = ${id}::uuid`,
    );
    await sync(new Date(start + minutes * MINUTE));
  }
  await sandbox.setClock(0);
  const [totals] = await readTenant(services.databases, owner, (tx) => tx.analytics.findMany());
  const curve = await snapshots();
  expect(totals).toMatchObject({ saves: null, reach: expect.any(Number) });
  expect(Number(totals?.engagementRate)).toBeGreaterThan(0);
  expect(totals?.peakEngagementTime).toMatch(/^\d\d:00$/);
  expect(curve.length).toBeGreaterThan(1);
  expect(curve.every((point) => point.saves === null)).toBe(true);
  expect(curve.at(-1)).toMatchObject({ reach: totals?.reach, likes: totals?.likes });
  const reach = curve.map((point) => point.reach ?? 0);
  expect(reach).toEqual([...reach].sort((a, b) => a - b));
});

test("a network that asks for patience is asked about no other post; one that lost a post is", async () => {
  const [first, second] = [await publish("one"), await publish("two")];
  await sandbox.setFaults(page.networkId, [
    { fault: "rate-limited", on: "read", live: false, minutes: 20, times: 1 },
  ]);
  await allDue();
  await sync();
  for (const id of [first, second]) {
    const wait = ((await targetOf(id)).metricsDueAt?.getTime() ?? 0) - Date.now();
    expect(wait).toBeGreaterThan(19 * MINUTE);
  }
  expect(await snapshots()).toEqual([]);
});

test("an account that has to be connected again is not asked, and its posts wait for it", async () => {
  await publish("one");
  await allDue();
  await inTenant((tx) => tx.socialAccount.update({ where: { id: page.id }, data: { needsReconnect: true } }));
  await sweepMetrics(services);
  expect(await queued()).toEqual([]);
  await inTenant((tx) =>
    tx.socialAccount.update({ where: { id: page.id }, data: { needsReconnect: false } }),
  );
  await sweepMetrics(services);
  expect(await queued()).toHaveLength(1);
});
