import { createLogger } from "@businesspro/config/logger";
import { readTenant, stepSystem, stepTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { syncAccountMetrics } from "../analytics/sync-account-metrics.ts";
import { createServices, type OwnedServices } from "../create-services.ts";
import { publishTarget } from "../publishing/publish-target.ts";
import { sweepTargets } from "../publishing/sweep-targets.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { duePost } from "../testing/due-post.ts";
import { connectSandboxAccount, controlSandbox, type SandboxAccount } from "../testing/sandbox-account.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { forgetOldBudgets } from "./forget-old-budgets.ts";

const MINUTE = 60_000;

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let sandbox: ReturnType<typeof controlSandbox>;
let services: TestServices;
/** Another process on the same database. */
let second: OwnedServices;
let owner: TestTenant;
let page: SandboxAccount;
beforeAll(async () => {
  network = await startSandboxNetwork();
  sandbox = controlSandbox(network.url);
  services = await createTestServices({ sandboxUrl: network.url });
  second = createServices(services.environment, createLogger("test", "silent"), {
    applicationName: "businesspro-test",
    now: services.now,
  });
});
afterAll(async () => {
  await second?.close();
  await services?.close();
  await network?.stop();
});
beforeEach(async () => {
  await sandbox.setUsage("app", null);
  await stepSystem(services.databases, (tx) => tx.$executeRaw`DELETE FROM rate_budgets`);
  owner = await createTenant(services);
  page = await connectSandboxAccount(owner, network.url, "facebook");
});

const duePostOf = (caption: string, socialAccountId = page.id) =>
  duePost(owner, { caption, socialAccountId });

const targetOf = (id: string) =>
  readTenant(services.databases, owner, (tx) =>
    tx.publishTarget.findUniqueOrThrow({ where: { id }, include: { events: { orderBy: { id: "asc" } } } }),
  );
const stepsOf = async (id: string) => (await targetOf(id)).events.map(({ step }) => step);
const captions = async () => (await sandbox.ledger(page.networkId)).map(({ caption }) => caption);
const budgets = () =>
  stepSystem(services.databases, (tx) => tx.rateBudget.findMany({ orderBy: { subject: "asc" } }));
const passTime = (id: string) =>
  stepTenant(
    services.databases,
    owner,
    (tx) => tx.$executeRaw`UPDATE publish_history SET next_attempt_at = now() WHERE id = ${id}::uuid`,
  );
const figuresAreDue = (id: string) =>
  stepTenant(
    services.databases,
    owner,
    (tx) => tx.$executeRaw`UPDATE publish_history SET metrics_due_at = now() WHERE id = ${id}::uuid`,
  );
const endBudgets = () =>
  stepSystem(
    services.databases,
    (tx) =>
      tx.$executeRaw`UPDATE rate_budgets SET calm_until = now(), blocked_until = now() - interval '1 second'`,
  );

test("what one process learns another keeps to: the post waits as it is, without a try or a commit", async () => {
  await sandbox.setUsage(page.networkId, { percent: 100, regainMinutes: 12 });
  const first = await duePostOf("one");
  await publishTarget(owner, first);
  await services.usage.settled();
  expect(await captions()).toEqual(["one"]);
  expect(await budgets()).toMatchObject([
    { application: "facebook-login", subject: page.networkId, percent: 100 },
  ]);

  const next = await duePostOf("two");
  const calls = (await sandbox.calls(page.networkId)).length;
  await publishTarget({ ...owner, ...second }, next);
  expect((await sandbox.calls(page.networkId)).length).toBe(calls);
  const waiting = await targetOf(next.targetId);
  expect(waiting).toMatchObject({
    status: "queued",
    phase: null,
    retryCount: 0,
    claimToken: null,
    committingAt: null,
    errorKey: "platform-rate-limited",
    errorKind: "rate-limited",
  });
  const minutes = ((waiting.nextAttemptAt?.getTime() ?? 0) - Date.now()) / MINUTE;
  expect(minutes).toBeGreaterThan(11);
  expect(minutes).toBeLessThan(13);
  const told = waiting.events.at(-1);
  expect(told).toMatchObject({
    step: "retry-later",
    parameters: {
      key: "platform-rate-limited",
      platform: "facebook",
      at: waiting.nextAttemptAt?.toISOString(),
    },
  });
  // A job that comes early does nothing and says nothing.
  await publishTarget(owner, next);
  expect((await targetOf(next.targetId)).events).toHaveLength(waiting.events.length);

  // Another account of the same application is free.
  const other = await connectSandboxAccount(owner, network.url, "facebook");
  const elsewhere = await duePostOf("elsewhere", other.id);
  await publishTarget({ ...owner, ...second }, elsewhere);
  expect((await sandbox.ledger(other.networkId)).map(({ caption }) => caption)).toEqual(["elsewhere"]);

  await sandbox.setUsage(page.networkId, null);
  await endBudgets();
  await stepTenant(
    services.databases,
    owner,
    (tx) =>
      tx.$executeRaw`UPDATE publish_history SET next_attempt_at = now() - interval '3 seconds', due_at = now() - interval '1 minute'
        WHERE id = ${next.targetId}::uuid`,
  );
  await sweepTargets(services);
  const jobs = await readJobs(services.connectionString);
  expect(jobs.some((job) => job.payload.targetId === next.targetId)).toBe(true);
  await publishTarget(owner, next);
  expect(await captions()).toEqual(["one", "two"]);
  expect((await targetOf(next.targetId)).errorKey).toBeNull();
});

test("an application's full allowance holds up all of its accounts", async () => {
  await sandbox.setUsage("app", { percent: 100 });
  await publishTarget(owner, await duePostOf("one"));
  await services.usage.settled();
  const other = await connectSandboxAccount(owner, network.url, "facebook");
  const next = await duePostOf("two", other.id);
  await publishTarget({ ...owner, ...second }, next);
  expect(await stepsOf(next.targetId)).toContain("retry-later");
  expect(await sandbox.ledger(other.networkId)).toEqual([]);
});

test("a throttle with its minutes is learned from the refusal, and an open outcome keeps its account meanwhile", async () => {
  await sandbox.setFaults(page.networkId, [
    { fault: "rate-limited", on: "commit", live: true, minutes: 9, times: 1 },
  ]);
  const post = await duePostOf("one");
  await publishTarget(owner, post);
  await services.usage.settled();
  expect(await targetOf(post.targetId)).toMatchObject({ status: "publishing", phase: "confirming" });
  expect(await captions()).toEqual(["one"]);
  const calls = (await sandbox.calls(page.networkId)).length;
  await passTime(post.targetId);
  await publishTarget({ ...owner, ...second }, post);
  expect((await sandbox.calls(page.networkId)).length).toBe(calls);
  const waiting = await targetOf(post.targetId);
  expect(waiting).toMatchObject({ status: "publishing", phase: "confirming", lookCount: 0 });
  const [lease] = await stepSystem(services.databases, (tx) =>
    tx.accountLease.findMany({ where: { targetId: post.targetId } }),
  );
  expect(lease?.deadline.getTime()).toBeGreaterThan((waiting.nextAttemptAt?.getTime() ?? 0) + 59 * MINUTE);
  await endBudgets();
  await passTime(post.targetId);
  await publishTarget(owner, post);
  expect(await targetOf(post.targetId)).toMatchObject({ status: "published" });
  expect(await captions()).toEqual(["one"]);
});

test("from 90 % posts go and figures wait, below nothing does", async () => {
  await sandbox.setUsage(page.networkId, { percent: 93 });
  const post = await duePostOf("one");
  await publishTarget(owner, post);
  await services.usage.settled();
  const next = await duePostOf("two");
  await publishTarget({ ...owner, ...second }, next);
  expect(await captions()).toEqual(["one", "two"]);
  expect(await stepsOf(next.targetId)).not.toContain("link-found");

  const calls = (await sandbox.calls(page.networkId)).length;
  await figuresAreDue(post.targetId);
  await syncAccountMetrics({ ...owner, ...second }, { socialAccountId: page.id });
  expect((await sandbox.calls(page.networkId)).length).toBe(calls);
  const { metricsDueAt } = await targetOf(post.targetId);
  expect((metricsDueAt?.getTime() ?? 0) - Date.now()).toBeGreaterThan(14 * MINUTE);

  await stepSystem(
    services.databases,
    (tx) => tx.$executeRaw`UPDATE rate_budgets SET percent = 80, calm_until = NULL`,
  );
  await sandbox.setUsage(page.networkId, { percent: 80 });
  await figuresAreDue(post.targetId);
  await syncAccountMetrics({ ...owner, ...second }, { socialAccountId: page.id });
  expect((await sandbox.calls(page.networkId)).length).toBeGreaterThan(calls);
});

describe("what is written", () => {
  const note = (percent: number, regainMinutes = 0) =>
    services.usage.note("facebook-login", [{ subject: "s", type: "pages", percent, regainMinutes }]);
  const row = async () => {
    await services.usage.settled();
    return (await budgets()).find(({ subject }) => subject === "s");
  };

  test("is what matters: nothing below 75, each step up, and the same again only after a while", async () => {
    note(74);
    expect(await row()).toBeUndefined();
    note(76);
    expect(await row()).toMatchObject({ percent: 76, calmUntil: null, blockedUntil: null });
    note(80);
    expect(await row()).toMatchObject({ percent: 76 });
    note(92);
    expect(await row()).toMatchObject({ percent: 92, calmUntil: expect.any(Date), blockedUntil: null });
    note(95);
    expect(await row()).toMatchObject({ percent: 92 });
    note(100);
    const full = await row();
    expect((full?.blockedUntil?.getTime() ?? 0) - (full?.seenAt.getTime() ?? 0)).toBe(5 * MINUTE);
    note(100, 30);
    const named = await row();
    expect((named?.blockedUntil?.getTime() ?? 0) - (named?.seenAt.getTime() ?? 0)).toBe(30 * MINUTE);
  });

  test("never shortens the time that a network named, and is forgotten when it says nothing any more", async () => {
    second.usage.note("facebook-login", [{ subject: "s", type: "pages", percent: 100, regainMinutes: 30 }]);
    await second.usage.settled();
    const before = await row();
    services.usage.note("facebook-login", [{ subject: "s", type: "pages", percent: 78, regainMinutes: 0 }]);
    expect(await row()).toMatchObject({ blockedUntil: before?.blockedUntil });
    await stepSystem(
      services.databases,
      (tx) =>
        tx.$executeRaw`UPDATE rate_budgets SET seen_at = now() - interval '3 days', blocked_until = NULL`,
    );
    await forgetOldBudgets(services);
    expect(await row()).toBeUndefined();
  });
});
