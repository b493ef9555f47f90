import { createLogger } from "@businesspro/config/logger";
import { readTenant, stepTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { saveContent } from "../content/save-content.ts";
import { createServices, type OwnedServices } from "../create-services.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { connectSandboxAccount, controlSandbox, type SandboxAccount } from "../testing/sandbox-account.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { disconnectAccount } from "./disconnect-account.ts";
import { doubtToken } from "./doubt-token.ts";
import { ensureFreshToken } from "./ensure-fresh-token.ts";
import { refreshAccountToken } from "./refresh-account-token.ts";
import { sweepTokens } from "./sweep-tokens.ts";
import { accountTokenOwner } from "./token-owners.ts";

const DAY = 86_400_000;

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let sandbox: ReturnType<typeof controlSandbox>;
let services: TestServices;
let owner: TestTenant;
let account: SandboxAccount;
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
  await sandbox.setClock(0);
  owner = await createTenant(services);
  account = await connectSandboxAccount(owner, network.url, "instagram");
  // Two days old for the network, and half a day before its end for us.
  await sandbox.setClock((2 * DAY) / 1000);
  await change({
    tokenIssuedAt: new Date(services.now().getTime() - 59 * DAY),
    tokenExpiresAt: new Date(services.now().getTime() + DAY / 2),
    refreshAt: services.now(),
  });
});

type Change = Parameters<TestTenant["databases"]["tenant"]["socialAccount"]["update"]>[0]["data"];
const change = (data: Change) =>
  stepTenant(services.databases, owner, (tx) =>
    tx.socialAccount.update({ where: { id: account.id }, data, select: { id: true } }),
  );
const stored = () =>
  readTenant(services.databases, owner, (tx) =>
    tx.socialAccount.findUniqueOrThrow({ where: { id: account.id } }),
  );
const seal = (token: string) =>
  services.tokens.seal(token, accountTokenOwner(services.environment, subject(), "access"));
const open = (envelope: string | null) =>
  services.tokens.open(envelope ?? "", accountTokenOwner(services.environment, subject(), "access"));
const subject = () => ({
  organizationId: owner.organizationId,
  platform: "instagram",
  accountId: account.networkId,
  flow: "instagram-login" as const,
});
const renewals = async () =>
  (await sandbox.calls(account.networkId)).filter((call) => call.path === "/refresh_access_token");
const refresh = (ctx = owner, seen: string | null = null) =>
  refreshAccountToken(ctx, { socialAccountId: account.id, seen });
/** What the owner's pick writes when she connects anew. */
const reconnect = (token: string) =>
  change({
    accessToken: seal(token),
    tokenIssuedAt: services.now(),
    tokenExpiresAt: new Date(services.now().getTime() + 60 * DAY),
    refreshAt: new Date(services.now().getTime() + 50 * DAY),
    refreshLease: null,
    refreshUntil: null,
    needsReconnect: false,
    isActive: true,
  });

test("a token is renewed and planned anew", async () => {
  expect(await refresh()).toBe("refreshed");
  const row = await stored();
  expect(open(row.accessToken)).toBe(account.token);
  expect(row).toMatchObject({
    tokenIssuedAt: services.now(),
    refreshAt: new Date(services.now().getTime() + (5_183_944_000 * 5) / 6),
    refreshFails: 0,
    refreshLease: null,
    needsReconnect: false,
  });
  expect((row.tokenExpiresAt?.getTime() ?? 0) - services.now().getTime()).toBe(5_183_944_000);
  expect(await refresh()).toBe("not-due");
  expect(await renewals()).toHaveLength(1);
});

test("a hundred at once in several processes are one call to the network, and all get the new token", async () => {
  await sandbox.setFaults(account.networkId, [
    { fault: "slow-answer", on: "prepare", delayMs: 300, times: 1 },
  ]);
  const before = await stored();
  const pools: OwnedServices[] = Array.from({ length: 5 }, () =>
    createServices(services.environment, createLogger("test", "silent"), {
      applicationName: "businesspro-test",
      now: services.now,
    }),
  );
  try {
    const outcomes = await Promise.all(
      Array.from({ length: 100 }, (_, index) => {
        const pool = pools[index % pools.length];
        if (!pool) throw new Error("no pool");
        return refresh({ ...owner, ...pool }, before.accessToken);
      }),
    );
    const winners = new Set(
      outcomes.flatMap((outcome, index) => (outcome === "refreshed" ? index % pools.length : [])),
    );
    expect(winners.size).toBe(1);
    const others = outcomes.filter((outcome) => outcome !== "refreshed");
    expect(others.every((outcome) => outcome === "busy" || outcome === "not-due")).toBe(true);
    expect(await renewals()).toHaveLength(1);
    const [first] = pools;
    if (!first) throw new Error("no pool");
    expect(await ensureFreshToken({ ...owner, ...first }, { ...before })).toMatchObject({
      accessToken: (await stored()).accessToken,
    });
    expect(await renewals()).toHaveLength(1);
  } finally {
    await Promise.all(pools.map((pool) => pool.close()));
  }
});

describe("whatever the network answers, what is stored stays good", () => {
  test.each([
    ["an error of its own", [{ fault: "transient-500", on: "prepare" }]],
    ["a broken connection", [{ fault: "renewal-reset" }]],
    ["a page of HTML", [{ fault: "gateway-html", on: "prepare" }]],
    ["an empty answer", [{ fault: "renewal-empty" }]],
    ["a throttle", [{ fault: "rate-limited", minutes: 7 }]],
    ["a refusal that nobody knows", [{ fault: "custom-error", code: 987_654, status: 400 }]],
  ])("%s", async (_, faults) => {
    await sandbox.setFaults(account.networkId, faults);
    const before = await stored();
    expect(await refresh()).toBe("failed");
    const row = await stored();
    expect(row).toMatchObject({
      accessToken: before.accessToken,
      tokenExpiresAt: before.tokenExpiresAt,
      needsReconnect: false,
      isActive: true,
      refreshFails: 1,
      refreshLease: null,
    });
    expect((row.refreshAt?.getTime() ?? 0) - services.now().getTime()).toBeGreaterThanOrEqual(5000);
    // Not before its time, not even by those who want to use the token; it still works.
    expect(await refresh()).toBe("not-due");
    expect(await ensureFreshToken(owner, row)).toBeNull();
    expect(await renewals()).toHaveLength(1);

    await sandbox.setFaults(account.networkId, []);
    services.advance(10 * 60_000);
    expect(await refresh()).toBe("refreshed");
    expect((await stored()).refreshFails).toBe(0);
  });

  test.each([["token-revoked"], ["token-expired"]])("%s disconnects", async (fault) => {
    await sandbox.setFaults(account.networkId, [{ fault }]);
    expect(await refresh()).toBe("refused");
    expect(await stored()).toMatchObject({ needsReconnect: true, isActive: true, refreshLease: null });
    expect(await refresh()).toBe("not-due");
  });
});

describe("who connects anew wins, in every order", () => {
  const connectMeanwhile = async (faults: object[], act: () => Promise<unknown>) => {
    await sandbox.setFaults(account.networkId, [
      { fault: "slow-answer", on: "prepare", delayMs: 400, times: 1 },
      ...faults,
    ]);
    const running = refresh();
    await expect.poll(renewals, { interval: 10 }).toHaveLength(1);
    await act();
    return running;
  };

  test("before the renewal", async () => {
    await reconnect("new");
    expect(await refresh()).toBe("not-due");
    expect(open((await stored()).accessToken)).toBe("new");
  });

  test("while a renewal succeeds", async () => {
    expect(await connectMeanwhile([], () => reconnect("new"))).toBe("overtaken");
    expect(open((await stored()).accessToken)).toBe("new");
  });

  test("while a renewal fails", async () => {
    expect(await connectMeanwhile([{ fault: "renewal-empty" }], () => reconnect("new"))).toBe("overtaken");
    expect(await stored()).toMatchObject({ refreshFails: 0, needsReconnect: false });
  });

  test("while the old token is refused", async () => {
    expect(await connectMeanwhile([{ fault: "renewal-refused" }], () => reconnect("new"))).toBe("overtaken");
    expect(await stored()).toMatchObject({ needsReconnect: false });
  });

  test("after the renewal", async () => {
    expect(await refresh()).toBe("refreshed");
    await reconnect("new");
    expect(open((await stored()).accessToken)).toBe("new");
    expect(await refresh()).toBe("not-due");
  });

  test("an account that is taken away meanwhile gets no token back", async () => {
    const outcome = await connectMeanwhile([], () => disconnectAccount(owner, { id: account.id }));
    expect(outcome).toBe("overtaken");
    expect(await stored()).toMatchObject({ accessToken: null, isActive: false, refreshAt: null });
  });
});

test("a lease whose holder died lapses, and what it brings afterwards is not written", async () => {
  await change({
    refreshLease: "4b7c2a52-6f0b-4c57-9d52-0b1f2b7a1c11",
    refreshUntil: new Date(Date.now() + 60_000),
  });
  expect(await refresh()).toBe("busy");
  await change({ refreshUntil: new Date(Date.now() - 1000) });
  expect(await refresh()).toBe("refreshed");
});

describe("a token of an hour, which another renews", () => {
  beforeEach(async () => {
    account = await connectSandboxAccount(owner, network.url, "google-business");
    services.advance(2 * 60 * 60_000);
  });

  test("is renewed before it is used, though it has ended, and what renews it is kept", async () => {
    const before = await stored();
    const all = await Promise.all(Array.from({ length: 10 }, () => ensureFreshToken(owner, before)));
    const after = await stored();
    expect(new Set(all.map((fresh) => fresh?.accessToken))).toEqual(new Set([after.accessToken]));
    expect(after.accessToken).not.toBe(before.accessToken);
    expect(after.refreshToken).not.toBeNull();
    expect((after.tokenExpiresAt?.getTime() ?? 0) - services.now().getTime()).toBeGreaterThan(50 * 60_000);
    expect(await ensureFreshToken(owner, after)).toBeNull();
  });

  test("that cannot be renewed now is tried again later; one whose access was taken back is not", async () => {
    await sandbox.setFaults(account.networkId, [{ fault: "transient-500", on: "prepare", times: 1 }]);
    const before = await stored();
    await expect(ensureFreshToken(owner, before)).rejects.toMatchObject({
      kind: "transient",
      code: "token-not-renewed",
    });
    const failed = await stored();
    expect(failed).toMatchObject({
      accessToken: before.accessToken,
      refreshToken: before.refreshToken,
      needsReconnect: false,
      refreshFails: 1,
    });
    services.advance(60_000);
    await sandbox.setFaults(account.networkId, [{ fault: "token-revoked" }]);
    expect(await ensureFreshToken(owner, failed)).toMatchObject({ needsReconnect: true });
  });

  test("is queued for renewal ahead of a post that is due", async () => {
    const queued = async () => {
      await sweepTokens(services);
      return (await readJobs(services.connectionString)).filter(
        (job) => job.payload.socialAccountId === account.id,
      );
    };
    expect(await queued()).toEqual([]);
    await saveContent(owner, {
      groupId: null,
      expectedRevision: null,
      versions: [
        {
          ...PLAIN_VERSION,
          platform: "google-business",
          caption: "Fresh chai",
          hashtags: [],
          socialAccountIds: [account.id],
        },
      ],
      mediaIds: [],
      origin: null,
      when: { wallTime: "2026-11-30T10:00", timeZone: "Asia/Kolkata" },
    });
    expect(await queued()).toEqual([]);
    await stepTenant(
      services.databases,
      owner,
      (tx) =>
        tx.$executeRaw`UPDATE publish_history SET due_at = now() + interval '5 minutes'
          WHERE social_account_id = ${account.id}::uuid`,
    );
    expect(await queued()).toHaveLength(1);
  });
});

test("a refused token that another renews is doubted once, and never over what was stored since", async () => {
  const doubt = async (accessToken: string | null, flow = "google-login") =>
    doubtToken(owner, { id: account.id, flow, accessToken });
  const { accessToken } = await stored();
  expect(await doubt(accessToken)).toBe(false);
  await change({ refreshToken: seal("renewer") });
  expect(await doubt(accessToken, "instagram-login")).toBe(false);
  expect(await doubt(seal("another"))).toBe(false);
  expect(await doubt(accessToken)).toBe(true);
  expect((await stored()).tokenExpiresAt).toEqual(services.now());
  await change({ tokenIssuedAt: services.now() });
  expect(await doubt(accessToken)).toBe(false);
});

test("the sweep queues what is due, once, and nothing that another is renewing or that has to be connected anew", async () => {
  const queued = async () => {
    await sweepTokens(services);
    return (await readJobs(services.connectionString)).filter(
      (job) => job.payload.socialAccountId === account.id,
    );
  };
  await change({ refreshAt: new Date(services.now().getTime() + 1000) });
  expect(await queued()).toEqual([]);
  await change({ refreshAt: services.now(), needsReconnect: true });
  expect(await queued()).toEqual([]);
  await change({ needsReconnect: false, refreshUntil: new Date(Date.now() + 60_000) });
  expect(await queued()).toEqual([]);
  await change({ refreshUntil: null });
  expect(await queued()).toHaveLength(1);
  expect(await queued()).toHaveLength(1);
});
