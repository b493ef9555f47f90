import { readTenant, stepTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { syncAccountMetrics } from "../analytics/sync-account-metrics.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { duePost } from "../testing/due-post.ts";
import { connectSandboxAccount, controlSandbox, type SandboxAccount } from "../testing/sandbox-account.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { publishTarget } from "./publish-target.ts";

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

const targetOf = (id: string) =>
  readTenant(services.databases, owner, (tx) => tx.publishTarget.findUniqueOrThrow({ where: { id } }));

/** @returns the post and how many calls it took */
async function publish(secondsAgo: number) {
  const due = await duePost(owner, { caption: "Hot jalebi", socialAccountId: page.id, secondsAgo });
  const before = (await sandbox.calls(page.networkId)).length;
  await publishTarget(owner, due);
  return { targetId: due.targetId, calls: (await sandbox.calls(page.networkId)).length - before };
}

test("a post on time leads to the network at once", async () => {
  const { targetId, calls } = await publish(0);
  expect(calls).toBe(2);
  expect(await targetOf(targetId)).toMatchObject({ status: "published", postUrl: expect.any(String) });
});

test("when posts wait, the address of one that is out comes with its first figures", async () => {
  const { targetId, calls } = await publish(30);
  expect(calls).toBe(1);
  expect(await targetOf(targetId)).toMatchObject({ status: "published", postUrl: null });
  await stepTenant(
    services.databases,
    owner,
    (tx) => tx.$executeRaw`UPDATE publish_history SET metrics_due_at = now() WHERE id = ${targetId}::uuid`,
  );
  await syncAccountMetrics(owner, { socialAccountId: page.id });
  const [post] = await sandbox.ledger(page.networkId);
  expect((await targetOf(targetId)).postUrl).toBe(post?.permalink);
});
