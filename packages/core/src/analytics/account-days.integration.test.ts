import { readTenant, stepTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createPeople } from "../testing/create-people.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { connectSandboxAccount, controlSandbox, type SandboxAccount } from "../testing/sandbox-account.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { readAccountResults } from "./read-account-results.ts";
import { readCampaignResults } from "./read-campaign-results.ts";
import { sweepAccountDays } from "./sweep-account-days.ts";
import { syncAccountDays } from "./sync-account-days.ts";

const DAY = 86_400_000;
const count = expect.any(Number);

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let sandbox: ReturnType<typeof controlSandbox>;
let services: TestServices;
let owner: TestTenant;
let accounts: Record<"facebook" | "google-business" | "instagram", SandboxAccount>;
beforeAll(async () => {
  network = await startSandboxNetwork();
  sandbox = controlSandbox(network.url);
  services = await createTestServices({ sandboxUrl: network.url });
  // Networks live by the true time; their days are over when ours are.
  services.advance(Date.now() - services.now().getTime());
  owner = await createTenant(services);
  const connect = (platform: keyof typeof accounts) => connectSandboxAccount(owner, network.url, platform);
  accounts = {
    facebook: await connect("facebook"),
    instagram: await connect("instagram"),
    "google-business": await connect("google-business"),
  };
});
afterAll(async () => {
  await services?.close();
  await network?.stop();
});

const days = (platform: keyof typeof accounts) =>
  readTenant(services.databases, owner, (tx) =>
    tx.accountMetricsDaily.findMany({
      where: { socialAccountId: accounts[platform].id },
      orderBy: { day: "desc" },
    }),
  );
const sync = (platform: keyof typeof accounts) =>
  syncAccountDays(owner, { socialAccountId: accounts[platform].id });
const local = (daysAgo: number) =>
  new Date(services.now().getTime() - daysAgo * DAY + 5.5 * 3_600_000).toISOString().slice(0, 10);

test("each account that is counted gets one job, and WhatsApp none", async () => {
  const { senderId } = await createPeople(owner, "Asha");
  await sweepAccountDays(services);
  await sweepAccountDays(services);
  const jobs = (await readJobs(services.connectionString)).filter(
    ({ task }) => task === "analytics.sync-days",
  );
  expect(jobs.map(({ payload }) => payload.socialAccountId).sort()).toEqual(
    Object.values(accounts)
      .map(({ id }) => id)
      .sort(),
  );
  expect(JSON.stringify(jobs)).not.toContain(senderId);
});

test("the days that ended are kept as each network tells them: missing is nothing, never 0", async () => {
  // A retired name must not cost the others.
  await sandbox.setFaults(accounts.instagram.networkId, [{ fault: "dead-metric", metric: "reach" }]);
  for (const platform of ["facebook", "instagram", "google-business"] as const) await sync(platform);
  const [facebook, instagram, google] = [
    await days("facebook"),
    await days("instagram"),
    await days("google-business"),
  ];
  expect(facebook.map(({ day }) => day.toISOString().slice(0, 10))).toEqual([1, 2, 3, 4].map(local));
  expect(facebook[0]).toMatchObject({
    impressions: count,
    reach: count,
    interactions: count,
    clicks: null,
    followers: 1200,
    demographics: null,
  });
  expect(facebook[1]).toMatchObject({ impressions: count, followers: null });
  expect(instagram[0]).toMatchObject({
    impressions: count,
    reach: null,
    interactions: count,
    clicks: count,
    followers: 1200,
    demographics: { age: { "25-34": 491 }, gender: { F: 648 }, city: { "Pune, Maharashtra": 732 } },
  });
  // Google has not settled yesterday yet.
  expect(google[0]).toMatchObject({ impressions: null, reach: null, clicks: null, followers: null });
  expect(google[3]).toMatchObject({ impressions: count, reach: null, clicks: count });

  const calls = async () => (await sandbox.calls(accounts.facebook.networkId)).length;
  const before = await calls();
  await sync("facebook");
  expect(await calls()).toBe(before);
});

test("the results add days up, name the largest groups, and show no other organisation", async () => {
  const period = { from: local(4), to: local(1) };
  const results = await readAccountResults(owner, period);
  expect(results.map(({ platform }) => platform)).toEqual(["facebook", "google-business", "instagram"]);
  const [facebook, google, instagram] = results;
  const rows = await days("facebook");
  expect(facebook).toMatchObject({
    impressions: rows.reduce((sum, row) => sum + (row.impressions ?? 0), 0),
    bestReach: Math.max(...rows.map((row) => row.reach ?? 0)),
    clicks: null,
    followers: 1200,
    followersChange: null,
    demographics: [],
  });
  expect(google).toMatchObject({ interactions: null, followers: null, clicks: count });
  expect(instagram?.bestReach).toBeNull();
  expect(instagram?.demographics[0]).toEqual({
    by: "age",
    groups: [
      { name: "25-34", people: 491 },
      { name: "35-44", people: 276 },
      { name: "18-24", people: 264 },
    ],
  });
  expect(await readAccountResults(await createTenant(services), period)).toEqual([]);
});

test("a network that refuses is asked again later, and what was read stays", async () => {
  const { id, networkId } = accounts.facebook;
  await sandbox.setFaults(networkId, [{ fault: "token-revoked" }]);
  const setDue = () =>
    stepTenant(
      services.databases,
      owner,
      (tx) => tx.$executeRaw`UPDATE social_accounts SET figures_due_at = now() WHERE id = ${id}::uuid`,
    );
  await setDue();
  const kept = await days("facebook");
  await sync("facebook");
  expect(await days("facebook")).toEqual(kept);
  await sweepAccountDays(services);
  const [account] = await readTenant(
    services.databases,
    owner,
    (tx) =>
      tx.$queryRaw<
        { waits: boolean }[]
      >`SELECT figures_due_at > now() AS waits FROM social_accounts WHERE id = ${id}::uuid`,
  );
  expect(account?.waits).toBe(true);
});

test("campaigns stand in the days on which they began to leave", async () => {
  const { sendingCampaignId } = await createPeople(owner, "Diwali offer");
  await stepTenant(
    services.databases,
    owner,
    (tx) =>
      tx.$executeRaw`UPDATE campaigns SET started_at = ${services.now()} WHERE id = ${sendingCampaignId}::uuid`,
  );
  expect(await readCampaignResults(owner, { from: local(0), to: local(0) })).toEqual([
    {
      id: sendingCampaignId,
      name: "Diwali offer",
      sandbox: true,
      startedAt: services.now().toISOString(),
      people: 1,
      sent: 0,
      delivered: 0,
      read: 0,
      failed: 0,
      spentMicroRupees: null,
    },
  ]);
  expect(await readCampaignResults(owner, { from: local(3), to: local(1) })).toEqual([]);
});
