import { randomBytes } from "node:crypto";
import { readTenant, stepTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { saveContent } from "../content/save-content.ts";
import { publishGroupNow } from "../scheduling/publish-group-now.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { runProgram, startProgram } from "../testing/run-program.ts";
import { connectSandboxAccount, controlSandbox, type SandboxAccount } from "../testing/sandbox-account.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { createTokenVault } from "./create-token-vault.ts";
import { sealFoundAccounts } from "./found-accounts.ts";
import { rotateTokenKeys } from "./rotate-token-keys.ts";

const key = (id: string) => ({ id, key: randomBytes(32) });
const [old, young, youngest] = [key("old"), key("young"), key("youngest")];
const written = (...keys: { id: string; key: Buffer }[]) =>
  keys.map(({ id, key }) => `${id}:${key.toString("base64")}`).join(",");

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let services: TestServices;
let owner: TestTenant;
beforeAll(async () => {
  network = await startSandboxNetwork();
  services = await createTestServices({ sandboxUrl: network.url, env: { TOKEN_KEYS: written(old) } });
});
afterAll(async () => {
  await services?.close();
  await network?.stop();
});

const WORKER = "apps/worker/src/main.ts";
const ROTATE = "apps/worker/src/rotate-keys.ts";
const envOf = (...keys: Parameters<typeof written>) => ({
  DATABASE_URL: services.connectionString,
  DATA_DIR: services.environment.dataDirectory,
  SANDBOX_URL: network.url,
  TOKEN_KEYS: written(...keys),
  SWEEP_INTERVAL_SECONDS: "0.5",
  LOG_LEVEL: "error",
});
const rotateWith = (...keys: Parameters<typeof createTokenVault>[0]) =>
  rotateTokenKeys({ databases: services.databases, tokens: createTokenVault(keys) });
const sealedOf = (tenant: TestTenant) =>
  readTenant(services.databases, tenant, async (tx) => [
    ...(await tx.socialAccount.findMany()).flatMap((row) => [row.accessToken, row.refreshToken]),
    ...(await tx.connectAttempt.findMany()).map((row) => row.foundAccounts),
  ]);
const keysOf = async (tenant: TestTenant) =>
  new Set((await sealedOf(tenant)).flatMap((envelope) => envelope?.split(".")[1] ?? []));

async function publishNow(pages: readonly SandboxAccount[], caption: string): Promise<void> {
  const group = await saveContent(owner, {
    groupId: null,
    expectedRevision: null,
    versions: [
      {
        ...PLAIN_VERSION,
        platform: "facebook",
        caption,
        hashtags: [],
        socialAccountIds: pages.map(({ id }) => id),
      },
    ],
    mediaIds: [],
    origin: null,
    when: null,
  });
  // Workers have clocks of their own, which run.
  services.advance(Date.now() - services.now().getTime());
  await publishGroupNow(owner, { groupId: group.groupId });
}
const statuses = async () =>
  (
    await readTenant(services.databases, owner, (tx) =>
      tx.publishTarget.findMany({ select: { status: true, retryCount: true } }),
    )
  ).map(({ status, retryCount }) => `${status} ${retryCount}`);

test("keys rotate while posts go out: none fails, and the old key can leave", {
  timeout: 240_000,
}, async () => {
  owner = await createTenant(services);
  const pages = await Promise.all(
    Array.from({ length: 2 }, () => connectSandboxAccount(owner, network.url, "facebook")),
  );
  // As the runbook has it: each process knows both keys before one seals with the new one.
  const workers = await Promise.all([
    startProgram(WORKER, envOf(old, young)),
    startProgram(WORKER, envOf(young, old)),
  ]);
  let posts = 0;
  try {
    const sending = (async () => {
      for (let round = 0; round < 5; round++) {
        await publishNow(pages, `post ${round}`);
        posts += pages.length;
      }
    })();
    // There and back, until all posts are out: each round seals everything anew under what is publishing.
    const isDone = async () =>
      posts === 5 * pages.length && (await statuses()).every((status) => status === "published 0");
    let resealed = 0;
    const limit = performance.now() + 150_000;
    do {
      resealed += (await rotateWith(young, old)).resealed;
      resealed += (await rotateWith(old, young)).resealed;
    } while (!(await isDone()) && performance.now() < limit);
    await sending;
    expect(await statuses()).toEqual(Array(posts).fill("published 0"));
    expect(resealed).toBeGreaterThanOrEqual(2 * pages.length);
    const { code, output } = await runProgram(ROTATE, envOf(young, old));
    expect([code, output]).toEqual([
      0,
      expect.stringContaining("2 values were sealed anew with the key young"),
    ]);
  } finally {
    await Promise.all(workers.map((worker) => worker.stop()));
  }
  expect(await keysOf(owner)).toEqual(new Set(["young"]));

  const alone = await startProgram(WORKER, envOf(young));
  try {
    await publishNow(pages, "after the old key left");
    posts += pages.length;
    await expect.poll(statuses, { timeout: 60_000 }).toEqual(Array(posts).fill("published 0"));
  } finally {
    await alone.stop();
  }
  const ledgers = await Promise.all(pages.map((page) => controlSandbox(network.url).ledger(page.networkId)));
  expect(ledgers.map((ledger) => ledger.length)).toEqual([6, 6]);
});

describe("a rotation", () => {
  test("seals tokens and found accounts anew, once; a second run finds nothing to do", async () => {
    const tenant = await createTenant(services);
    const { organizationId, userId } = tenant;
    const account = await connectSandboxAccount(tenant, network.url, "instagram");
    const id = "0b9d7c36-7a56-4f0e-9b1e-3b6f3f1f7a55";
    const found = { sandbox: true, flow: "facebook-login" as const, accounts: [] };
    await stepTenant(services.databases, tenant, async (tx) => {
      const row = await tx.socialAccount.findUniqueOrThrow({ where: { id: account.id } });
      await tx.socialAccount.update({ where: { id: account.id }, data: { refreshToken: row.accessToken } });
      await tx.connectAttempt.create({
        data: {
          id,
          organizationId,
          userId,
          flow: found.flow,
          stateHash: randomBytes(32).toString("hex"),
          sessionId: tenant.actor.sessionId,
          foundAccounts: sealFoundAccounts(tenant.tokens, { organizationId, id }, found),
          expiresAt: tenant.now(),
        },
      });
    });
    const first = await rotateWith(youngest, young, old);
    // The refresh token is another column's envelope: it opens with no key.
    expect(first.damaged).toEqual([{ column: "social_accounts.refresh_token", id: account.id }]);
    expect(first.resealed).toBeGreaterThanOrEqual(2);
    expect(first.missingKeys.size).toBe(0);
    const before = await sealedOf(tenant);
    const again = await rotateWith(youngest, young, old);
    expect(again).toMatchObject({ resealed: 0, changed: 0 });
    expect(await sealedOf(tenant)).toEqual(before);
    expect(await keysOf(tenant)).toEqual(new Set(["youngest", "old"]));
  });

  test("names a key that is missing, and leaves what it sealed as it is", async () => {
    const tenant = await createTenant(services);
    await connectSandboxAccount(tenant, network.url, "facebook");
    const before = await sealedOf(tenant);
    expect((await rotateWith(youngest)).missingKeys.get("old")).toBeGreaterThanOrEqual(1);
    expect(await sealedOf(tenant)).toEqual(before);
    const { code, output } = await runProgram(ROTATE, envOf(youngest));
    expect(code).toBe(1);
    expect(output).toMatch(/sealed with the key old, which TOKEN_KEYS does not name/);
    expect((await rotateWith(youngest, old)).missingKeys.size).toBe(0);
  });

  test("leaves a token alone while it is renewed, and a value that was changed meanwhile", async () => {
    const tenant = await createTenant(services);
    const account = await connectSandboxAccount(tenant, network.url, "facebook");
    const before = await sealedOf(tenant);
    const renewing = (refreshUntil: Date | null) =>
      stepTenant(services.databases, tenant, (tx) =>
        tx.socialAccount.update({ where: { id: account.id }, data: { refreshUntil }, select: { id: true } }),
      );
    await renewing(new Date(Date.now() + 60_000));
    expect((await rotateWith(youngest, young, old)).changed).toBe(1);
    expect(await sealedOf(tenant)).toEqual(before);
    await renewing(null);
    expect(await rotateWith(youngest, young, old)).toMatchObject({ resealed: 1, changed: 0 });
  });
});
