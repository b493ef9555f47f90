import { createServer } from "node:http";
import { ConnectFlow, Platform } from "@businesspro/contracts/enums";
import { withTenant } from "@businesspro/db/transactions";
import { readJobs } from "@businesspro/testing/read-jobs";
import { runSql } from "@businesspro/testing/run-sql";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listAccounts } from "../accounts/list-accounts.ts";
import { accountTokenOwner } from "../accounts/token-owners.ts";
import { getContentGroup } from "../content/get-content-group.ts";
import { readHome } from "../content/read-home.ts";
import { saveContent } from "../content/save-content.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { createTenant, type TestTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { PLAIN_VERSION } from "../testing/plain-version.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { checkAccount } from "./check-account.ts";
import { checkAccountNow } from "./check-account-now.ts";
import { CHECK_PICTURE_PATH, drawCheckPicture } from "./check-picture.ts";
import { listAccountReports } from "./list-account-reports.ts";
import { raiseWarnings } from "./raise-warnings.ts";
import { sweepChecks } from "./sweep-checks.ts";

const HOUR_MS = 3_600_000;
const TOMORROW = { wallTime: "2026-11-24T10:00", timeZone: "Asia/Kolkata" };

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let services: TestServices;
let owner: TestTenant;
/** Stands where networks reach us; closed, they do not. */
const pictures = createServer(async (request, response) => {
  const known = request.url === CHECK_PICTURE_PATH;
  response.writeHead(known ? 200 : 404, { "content-type": "image/jpeg" });
  response.end(known ? await drawCheckPicture() : undefined);
});

beforeAll(async () => {
  network = await startSandboxNetwork();
  await new Promise<void>((done) => pictures.listen(0, "127.0.0.1", done));
  const address = pictures.address();
  if (!address || typeof address === "string") throw new Error("the picture server has no port");
  services = await createTestServices({
    sandboxUrl: network.url,
    env: { PUBLIC_URL: `http://127.0.0.1:${address.port}` },
  });
});
afterAll(async () => {
  await services?.close();
  await network?.stop();
  pictures.closeAllConnections();
  await new Promise((done) => pictures.close(done));
});
beforeEach(async () => {
  // What earlier tests left behind is nobody's any more.
  await runSql(
    services.connectionString,
    "UPDATE social_accounts SET is_active = false; UPDATE publish_history SET status = 'cancelled'",
  );
  owner = await createTenant(services);
});

async function control<Answer>(method: string, path: string, body: unknown): Promise<Answer> {
  const headers = { "content-type": "application/json" };
  const init = { method, headers, body: JSON.stringify(body) };
  return (await fetch(`${network.url}/control${path}`, init)).json() as Promise<Answer>;
}

/** A Page of the sandbox network that is connected to the shop. */
async function connectPage(ctx: TenantCtx) {
  const made = await control<{ account: { id: string }; tokens: { page: string } }>("POST", "/accounts", {
    network: "facebook",
    name: "Chai Point",
  });
  const { organizationId } = ctx;
  const named = {
    organizationId,
    platform: Platform.FACEBOOK,
    accountId: made.account.id,
    flow: ConnectFlow.FACEBOOK_LOGIN,
  };
  const accessToken = ctx.tokens.seal(made.tokens.page, accountTokenOwner(ctx.environment, named, "access"));
  const data = { ...named, accountName: "Chai Point", accessToken, sandbox: true, connectedAt: ctx.now() };
  const { id } = await withTenant(ctx.databases, ctx, (tx) =>
    tx.socialAccount.create({ data, select: { id: true } }),
  );
  const fault = (...faults: object[]) => control("PUT", `/accounts/${made.account.id}/faults`, faults);
  return { id, fault };
}

const plan = (ctx: TenantCtx, socialAccountId: string, when: typeof TOMORROW | null = TOMORROW) =>
  saveContent(ctx, {
    groupId: null,
    expectedRevision: null,
    versions: [
      {
        ...PLAIN_VERSION,
        platform: "facebook",
        caption: "Hot jalebi",
        hashtags: [],
        socialAccountIds: [socialAccountId],
      },
    ],
    mediaIds: [],
    origin: null,
    when,
  });
const healthOf = async (ctx: TenantCtx, id: string) =>
  (await listAccounts(ctx)).find((account) => account.id === id)?.health;
const warningsOf = async (ctx: TenantCtx, groupId: string) =>
  (await getContentGroup(ctx, { groupId })).versions[0]?.targets[0]?.timeline.filter(
    ({ step }) => step === "account-warning",
  );
const jobsFor = async (id: string) =>
  (await readJobs(services.connectionString)).filter(({ key }) => key?.endsWith(id));

test("a good account is green, with each thing that was looked at", async () => {
  const page = await connectPage(owner);
  expect(await healthOf(owner, page.id)).toMatchObject({ state: null, checkedAt: null });
  await checkAccount(owner, { socialAccountId: page.id });
  const health = await healthOf(owner, page.id);
  expect(health).toMatchObject({ state: "green", problem: null, checkedAt: owner.now().toISOString() });
  expect(health?.findings.map(({ check }) => check)).toContain("media-reachable");
});

test("a token that the network calls invalid disconnects; a restriction does not", async () => {
  const [revoked, restricted] = [await connectPage(owner), await connectPage(owner)];
  await revoked.fault({ fault: "token-revoked" });
  await restricted.fault({ fault: "account-restricted" });
  for (const { id } of [revoked, restricted]) await checkAccount(owner, { socialAccountId: id });
  const accounts = await listAccounts(owner);
  const statusOf = (id: string) => accounts.find((account) => account.id === id)?.status;
  expect(statusOf(revoked.id)).toBe("needs-reconnect");
  expect(statusOf(restricted.id)).toBe("connected");
  expect(await healthOf(owner, restricted.id)).toMatchObject({
    state: "red",
    problem: { key: "platform-account-disabled" },
  });
});

test("without an answer to go by, what was known stays and the next look comes soon", async () => {
  const page = await connectPage(owner);
  await sweepChecks(services);
  await checkAccount(owner, { socialAccountId: page.id });
  const known = await healthOf(owner, page.id);
  await page.fault({ fault: "gateway-html", status: 503 });
  services.advance(HOUR_MS);
  expect(await checkAccount(owner, { socialAccountId: page.id })).toBe(false);
  expect(await healthOf(owner, page.id)).toEqual(known);
  const failure = await checkAccountNow(owner, { id: page.id }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DomainError);
  expect(failure).toMatchObject({ key: "channel-unclear", parameters: { platform: "facebook" } });
});

test("a look whose account was connected anew meanwhile is not kept", async () => {
  const page = await connectPage(owner);
  await page.fault({ fault: "slow-answer", delayMs: 400 });
  const look = checkAccount(owner, { socialAccountId: page.id });
  await expect
    .poll(async () => {
      const url = `${network.url}/control/calls`;
      return (await (await fetch(url)).text()).includes("debug_token");
    })
    .toBe(true);
  await runSql(
    services.connectionString,
    `UPDATE social_accounts SET connected_at = connected_at + interval '1 minute' WHERE id = '${page.id}'`,
  );
  await look;
  expect(await healthOf(owner, page.id)).toMatchObject({ state: null });
});

test("the sweep queues each account once a day, makes up for a pause, and leaves disconnected ones alone", async () => {
  const [page, gone] = [await connectPage(owner), await connectPage(owner)];
  await runSql(
    services.connectionString,
    `UPDATE social_accounts SET is_active = false WHERE id = '${gone.id}'`,
  );
  expect(await sweepChecks(services)).toBe(1);
  expect(await jobsFor(page.id)).toHaveLength(1);
  expect(await jobsFor(gone.id)).toEqual([]);
  expect(await sweepChecks(services)).toBe(0);
  await checkAccount(owner, { socialAccountId: page.id });
  services.advance(20 * HOUR_MS);
  expect(await sweepChecks(services)).toBe(0);
  services.advance(4 * HOUR_MS);
  expect(await sweepChecks(services)).toBe(1);
  // The look never ended: it is made again.
  services.advance(HOUR_MS + 1000);
  expect(await sweepChecks(services)).toBe(1);
});

test("those with the nearest post go first, a batch at a time", async () => {
  // Older than the one whose post is near: without a post they would go first.
  await runSql(
    services.connectionString,
    `INSERT INTO social_accounts (organization_id, platform, flow, account_id, access_token)
     SELECT '${owner.organizationId}', 'facebook', 'facebook-login', 'many-' || n, 'unread' FROM generate_series(1, 102) n`,
  );
  const { id: near } = await connectPage(owner);
  const at = new Date(services.now().getTime() + 2 * HOUR_MS);
  const wallTime = new Date(at.getTime() + 5.5 * HOUR_MS).toISOString().slice(0, 16);
  await plan(owner, near, { wallTime, timeZone: "Asia/Kolkata" });
  expect(await sweepChecks(services)).toBe(100);
  expect(await jobsFor(near)).toHaveLength(1);
  expect(await sweepChecks(services)).toBe(3);
});

test("the owner is warned of a planned post once, on home, on the post and on the account, until it is mended", async () => {
  const page = await connectPage(owner);
  const now = services.now();
  const wallTime = new Date(now.getTime() + 29.5 * HOUR_MS).toISOString().slice(0, 16);
  const { groupId } = await plan(owner, page.id, { wallTime, timeZone: "Asia/Kolkata" });
  await checkAccount(owner, { socialAccountId: page.id });
  expect(await raiseWarnings(services)).toBe(0);
  expect((await readHome(owner)).threats).toEqual([]);

  await page.fault({ fault: "account-restricted" });
  await checkAccount(owner, { socialAccountId: page.id });
  expect(await raiseWarnings(services)).toBe(1);
  expect(await raiseWarnings(services)).toBe(0);
  expect(await warningsOf(owner, groupId)).toMatchObject([
    { parameters: { key: "platform-account-disabled", platform: "facebook", account: "Chai Point" } },
  ]);
  expect((await readHome(owner)).threats).toMatchObject([
    { account: { id: page.id }, threat: { posts: 1, next: { groupId } } },
  ]);
  const [target] = (await getContentGroup(owner, { groupId })).versions[0]?.targets ?? [];
  expect(target?.warning).toMatchObject({ key: "platform-account-disabled" });

  await page.fault();
  const mended = await checkAccountNow(owner, { id: page.id });
  expect(mended).toMatchObject({ account: { health: { state: "green" } }, threat: null });
  expect((await readHome(owner)).threats).toEqual([]);
});

test("a connection that broke without a look is warned of as well", async () => {
  const page = await connectPage(owner);
  const wallTime = new Date(services.now().getTime() + 29.5 * HOUR_MS).toISOString().slice(0, 16);
  const { groupId } = await plan(owner, page.id, { wallTime, timeZone: "Asia/Kolkata" });
  await runSql(
    services.connectionString,
    `UPDATE social_accounts SET needs_reconnect = true WHERE id = '${page.id}'`,
  );
  expect(await raiseWarnings(services)).toBe(1);
  expect(await warningsOf(owner, groupId)).toMatchObject([
    { parameters: { key: "account-needs-reconnect" } },
  ]);
});

test("the doctor can be asked only so often, by those whose account it is", async () => {
  const page = await connectPage(owner);
  const stranger = await createTenant(services);
  await expect(checkAccountNow(stranger, { id: page.id })).rejects.toMatchObject({ key: "not-found" });
  expect(await listAccountReports(stranger)).toEqual([]);
  for (let count = 0; count < 6; count++) await checkAccountNow(owner, { id: page.id });
  await expect(checkAccountNow(owner, { id: page.id })).rejects.toMatchObject({ key: "rate-limited" });
});
