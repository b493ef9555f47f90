import { randomUUID } from "node:crypto";
import { ConnectFlow } from "@businesspro/contracts/enums";
import { withTenant } from "@businesspro/db/transactions";
import { PlatformError } from "@businesspro/platforms/platform-error";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TenantCtx, UserCtx } from "../context.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { startSandboxNetwork } from "../testing/start-sandbox-network.ts";
import { beginConnect } from "./begin-connect.ts";
import { completeConnect } from "./complete-connect.ts";
import { connectAccounts } from "./connect-accounts.ts";
import { disconnectAccount } from "./disconnect-account.ts";
import { listAccounts } from "./list-accounts.ts";
import { listConnectOptions } from "./list-connect-options.ts";
import { markNeedsReconnect } from "./mark-needs-reconnect.ts";
import { openAccountAccess } from "./open-account-access.ts";
import { readPendingConnection } from "./read-pending-connection.ts";

const INVALID = { redirectTo: "/accounts?problem=connect-state-invalid" };
const MINUTE = 60_000;

let network: Awaited<ReturnType<typeof startSandboxNetwork>>;
let services: TestServices;
beforeAll(async () => {
  network = await startSandboxNetwork();
  services = await createTestServices({ sandboxUrl: network.url });
});
afterAll(async () => {
  await services.close();
  await network.stop();
});

type Callback = { state: string | null; code: string | null; error: string | null };

/** The person's context as the callback gets it: no organisation yet. */
function asUser(ctx: TenantCtx): UserCtx {
  if (ctx.actor.type !== "user") throw new Error("no person");
  return { ...ctx, actor: ctx.actor, userId: ctx.actor.userId };
}

/** Answers the network's consent page as the browser would, and reads where it is sent. */
async function consent(url: string, decision: "allow" | "cancel"): Promise<Callback> {
  const page = await (await fetch(url)).text();
  const ids = [...page.matchAll(/name="account" value="(\d+)"/g)].map(([, id = ""]) => id);
  const body = new URLSearchParams([
    ["decision", decision],
    ...ids.map((id): [string, string] => ["account", id]),
  ]);
  const answer = await fetch(url, { method: "POST", body, redirect: "manual" });
  const target = new URL(answer.headers.get("location") ?? "");
  expect(target.origin + target.pathname).toBe(`${services.environment.publicUrl}/oauth/callback`);
  const read = (name: string) => target.searchParams.get(name);
  return { state: read("state"), code: read("code"), error: read("error") };
}

async function begin(ctx: TenantCtx, flow: ConnectFlow = ConnectFlow.FACEBOOK_LOGIN): Promise<Callback> {
  return consent((await beginConnect(ctx, { flow })).url, "allow");
}

/** From the consent page to the list of accounts to pick from. */
async function pending(ctx: TenantCtx, flow?: ConnectFlow) {
  const { redirectTo } = await completeConnect(asUser(ctx), await begin(ctx, flow));
  const [, id = ""] = /^\/connect\/([0-9a-f-]{36})$/.exec(redirectTo) ?? [];
  expect(id, redirectTo).not.toBe("");
  return readPendingConnection(ctx, { id });
}

async function connectAll(ctx: TenantCtx, flow?: ConnectFlow) {
  const { id, accounts } = await pending(ctx, flow);
  const accountIds = accounts
    .filter((account) => account.unusable === null)
    .map((account) => account.accountId);
  return connectAccounts(ctx, { connectionId: id, accountIds });
}

function rowOf(ctx: TenantCtx, id: string) {
  return withTenant(ctx.databases, ctx, (tx) => tx.socialAccount.findUniqueOrThrow({ where: { id } }));
}

function attemptOf(ctx: TenantCtx, id: string) {
  return withTenant(ctx.databases, ctx, (tx) => tx.connectAttempt.findUniqueOrThrow({ where: { id } }));
}

test("Facebook Login finds Pages and the Instagram accounts linked to them, and those picked are connected", async () => {
  const ctx = await createTenant(services);
  const found = await pending(ctx);
  expect(found).toMatchObject({ flow: "facebook-login", sandbox: true });
  expect(new Set(found.accounts.map((account) => account.platform))).toEqual(
    new Set(["facebook", "instagram"]),
  );
  expect(found.accounts.some((account) => account.unusable !== null)).toBe(true);
  expect(JSON.stringify(found)).not.toMatch(/token/i);

  const [picked, other] = found.accounts.filter((account) => account.unusable === null);
  if (!picked || !other) throw new Error("the sandbox has too few accounts");
  const connected = await connectAccounts(ctx, { connectionId: found.id, accountIds: [picked.accountId] });
  expect(connected).toMatchObject([
    { accountId: picked.accountId, platform: picked.platform, status: "connected", sandbox: true },
  ]);
  expect(await listAccounts(ctx)).toEqual(connected);

  const row = await rowOf(ctx, connected[0]?.id ?? "");
  expect(row.accessToken).toMatch(/^v1\./);
  const { accessToken } = openAccountAccess(
    ctx,
    { organizationId: ctx.organizationId, platform: row.platform, account: row },
    AbortSignal.timeout(1000),
  );
  expect(accessToken).not.toBe("");
  expect(JSON.stringify(row)).not.toContain(accessToken);
  // Sealed tokens of what was not picked are gone too.
  expect(await attemptOf(ctx, found.id)).toMatchObject({
    foundAccounts: null,
    completedAt: expect.any(Date),
  });
});

test("Instagram Login connects one account whose token opens for its network", async () => {
  const ctx = await createTenant(services);
  const [account] = await connectAll(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  expect(account).toMatchObject({ platform: "instagram", flow: "instagram-login", status: "connected" });
  expect(account?.tokenExpiresAt).not.toBeNull();
  const row = await rowOf(ctx, account?.id ?? "");
  const signal = AbortSignal.timeout(5000);
  const owner = { organizationId: ctx.organizationId, platform: row.platform, account: row };
  const access = openAccountAccess(ctx, owner, signal);
  const me = await fetch(`${network.url}/graph.instagram.com/v25.0/me?fields=user_id,username`, {
    headers: { authorization: `Bearer ${access.accessToken}` },
  });
  expect(await me.json()).toMatchObject({ user_id: account?.accountId });
});

test("every way to connect is offered, with what the operator would have to set", async () => {
  expect(await listConnectOptions(await createTenant(services))).toEqual([
    {
      flow: "instagram-login",
      platforms: ["instagram"],
      sandbox: true,
      missingConfiguration: [],
      realNetworkConfiguration: ["INSTAGRAM_APP_ID", "INSTAGRAM_APP_SECRET"],
    },
    {
      flow: "facebook-login",
      platforms: ["facebook", "instagram"],
      sandbox: true,
      missingConfiguration: [],
      realNetworkConfiguration: ["META_APP_ID", "META_APP_SECRET"],
    },
    {
      flow: "whatsapp-signup",
      platforms: ["whatsapp"],
      sandbox: true,
      missingConfiguration: [],
      realNetworkConfiguration: [
        "WHATSAPP_APP_ID",
        "WHATSAPP_APP_SECRET",
        "WHATSAPP_SIGNUP_ID",
        "WHATSAPP_VERIFY_TOKEN",
      ],
    },
    {
      flow: "google-login",
      platforms: ["google-business"],
      sandbox: true,
      missingConfiguration: [],
      realNetworkConfiguration: ["GOOGLE_CLIENT_ID", "GOOGLE_CLIENT_SECRET"],
    },
  ]);
});

test("a flow without credentials names what is missing and is refused", async () => {
  const flows = { ...services.platforms.flows, "facebook-login": null };
  const ctx = { ...(await createTenant(services)), platforms: { ...services.platforms, flows } };
  expect(
    (await listConnectOptions(ctx)).find(({ flow }) => flow === "facebook-login")?.missingConfiguration,
  ).toEqual(["META_APP_ID", "META_APP_SECRET"]);
  await expect(beginConnect(ctx, { flow: "facebook-login" })).rejects.toMatchObject({
    key: "platform-not-configured",
  });
});

test("only the hash of the state is stored, and a job cannot begin", async () => {
  const ctx = await createTenant(services);
  const { url } = await beginConnect(ctx, { flow: "facebook-login" });
  const state = new URL(url).searchParams.get("state") ?? "";
  expect(state).toHaveLength(43);
  const rows = await withTenant(ctx.databases, ctx, (tx) =>
    tx.connectAttempt.findMany({ where: { organizationId: ctx.organizationId } }),
  );
  expect(JSON.stringify(rows)).not.toContain(state);
  const job: TenantCtx = { ...ctx, actor: { type: "job", name: "x" }, userId: null };
  await expect(beginConnect(job, { flow: "facebook-login" })).rejects.toMatchObject({ code: "FORBIDDEN" });
});

test("a state works once: of many callbacks at the same time one goes on", async () => {
  const ctx = await createTenant(services);
  const callback = await begin(ctx);
  const answers = await Promise.all(Array.from({ length: 5 }, () => completeConnect(asUser(ctx), callback)));
  expect(answers.filter(({ redirectTo }) => redirectTo.startsWith("/connect/"))).toHaveLength(1);
  expect(answers.filter(({ redirectTo }) => redirectTo === INVALID.redirectTo)).toHaveLength(4);
  expect(await completeConnect(asUser(ctx), callback)).toEqual(INVALID);
});

test("a missing, invented or late state goes nowhere, and neither does one of another browser or person", async () => {
  const ctx = await createTenant(services);
  const callback = await begin(ctx);
  expect(await completeConnect(asUser(ctx), { ...callback, state: null })).toEqual(INVALID);
  expect(await completeConnect(asUser(ctx), { ...callback, state: `${callback.state}x` })).toEqual(INVALID);
  const otherBrowser = { ...asUser(ctx), actor: { ...asUser(ctx).actor, sessionId: randomUUID() } };
  expect(await completeConnect(otherBrowser, callback)).toEqual(INVALID);
  expect(await completeConnect(asUser(await createTenant(services)), callback)).toEqual(INVALID);
  const late = { ...asUser(ctx), now: () => new Date(ctx.now().getTime() + 10 * MINUTE) };
  expect(await completeConnect(late, callback)).toEqual(INVALID);
  // None of that used it up.
  expect((await completeConnect(asUser(ctx), callback)).redirectTo).toMatch(/^\/connect\//);
});

test("declining is not an error, and uses the state up", async () => {
  const ctx = await createTenant(services);
  const callback = await consent((await beginConnect(ctx, { flow: "instagram-login" })).url, "cancel");
  expect(callback.error).toBe("access_denied");
  expect(await completeConnect(asUser(ctx), callback)).toEqual({
    redirectTo: "/accounts?problem=connect-denied",
  });
  expect(await completeConnect(asUser(ctx), callback)).toEqual(INVALID);
});

test("trouble on the way to the network, a refused code and a callback without one fail plainly", async () => {
  const ctx = await createTenant(services);
  const failed = { redirectTo: "/accounts?problem=connect-failed" };
  expect(await completeConnect(asUser(ctx), { ...(await begin(ctx)), code: "invented" })).toEqual(failed);
  expect(await completeConnect(asUser(ctx), { ...(await begin(ctx)), code: null })).toEqual(failed);
  const callback = await begin(ctx);
  const flow = services.platforms.flows["facebook-login"];
  if (flow === null) throw new Error("the flow is not set up");
  const unreachable = {
    ...flow,
    exchangeCode: () => Promise.reject(new PlatformError("transient", "network", "connection reset")),
  };
  const flows = { ...services.platforms.flows, "facebook-login": unreachable };
  expect(
    await completeConnect({ ...asUser(ctx), platforms: { ...services.platforms, flows } }, callback),
  ).toEqual(failed);
});

test("a person without accounts is told so", async () => {
  const ctx = await createTenant(services);
  const callback = await begin(ctx);
  const flow = services.platforms.flows["facebook-login"];
  if (flow === null) throw new Error("the flow is not set up");
  const flows = { ...services.platforms.flows, "facebook-login": { ...flow, listAccounts: async () => [] } };
  expect(
    await completeConnect({ ...asUser(ctx), platforms: { ...services.platforms, flows } }, callback),
  ).toEqual({
    redirectTo: "/accounts?problem=connect-no-accounts",
  });
});

test("connecting again keeps the row, renews the token and clears the mark", async () => {
  const ctx = await createTenant(services);
  const before = await connectAll(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  const id = before[0]?.id ?? "";
  const old = await rowOf(ctx, id);
  await withTenant(ctx.databases, ctx, (tx) => markNeedsReconnect(tx, id, old.accessToken));
  expect(await listAccounts(ctx)).toMatchObject([{ id, status: "needs-reconnect" }]);
  const kept = ctx.tokens.seal("refresh", { organizationId: ctx.organizationId, subject: "x" });
  await withTenant(ctx.databases, ctx, (tx) =>
    tx.socialAccount.update({ where: { id }, data: { refreshToken: kept } }),
  );

  const again = await pending(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  expect(again.accounts).toMatchObject([{ alreadyConnected: true }]);
  const accountIds = again.accounts.map((account) => account.accountId);
  expect(await connectAccounts(ctx, { connectionId: again.id, accountIds })).toMatchObject([
    { id, status: "connected" },
  ]);
  const renewed = await rowOf(ctx, id);
  expect(renewed.accessToken).not.toBe(old.accessToken);
  // The network gave no new one, so the old one stays.
  expect(renewed.refreshToken).toBe(kept);

  // The refusal of the old token arrives late: it says nothing about the new one.
  await withTenant(ctx.databases, ctx, (tx) => markNeedsReconnect(tx, id, old.accessToken));
  expect(await listAccounts(ctx)).toMatchObject([{ id, status: "connected" }]);
});

test("an account without a token cannot be picked, so the one we hold is never emptied", async () => {
  const ctx = await createTenant(services);
  const [held] = await connectAll(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  const before = await rowOf(ctx, held?.id ?? "");
  const flow = services.platforms.flows["instagram-login"];
  if (flow === null) throw new Error("the flow is not set up");
  const emptied = {
    ...flow,
    listAccounts: async (...given: Parameters<typeof flow.listAccounts>) =>
      (await flow.listAccounts(...given)).map((account) => ({
        ...account,
        tokens: { ...account.tokens, accessToken: "" },
      })),
  };
  const flows = { ...services.platforms.flows, "instagram-login": emptied };
  const withEmptied = { ...ctx, platforms: { ...services.platforms, flows } };
  const found = await pending(withEmptied, ConnectFlow.INSTAGRAM_LOGIN);
  expect(found.accounts).toMatchObject([{ unusable: "account-missing-permission" }]);
  const accountIds = found.accounts.map((account) => account.accountId);
  await expect(connectAccounts(ctx, { connectionId: found.id, accountIds })).rejects.toMatchObject({
    key: "account-missing-permission",
  });
  expect((await rowOf(ctx, held?.id ?? "")).accessToken).toBe(before.accessToken);
});

test("one consent connects once, also when asked twice at the same time", async () => {
  const ctx = await createTenant(services);
  const { id, accounts } = await pending(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  const input = { connectionId: id, accountIds: accounts.map((account) => account.accountId) };
  await expect(connectAccounts(ctx, { ...input, accountIds: ["1"] })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const results = await Promise.allSettled([connectAccounts(ctx, input), connectAccounts(ctx, input)]);
  expect(results.map((result) => result.status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(connectAccounts(ctx, input)).rejects.toMatchObject({ key: "connect-state-invalid" });
  await expect(readPendingConnection(ctx, { id })).rejects.toMatchObject({ key: "connect-state-invalid" });
  expect(await listAccounts(ctx)).toHaveLength(1);
});

test("what was found is forgotten after half an hour, at the latest when the next consent begins", async () => {
  const ctx = await createTenant(services);
  const { id, accounts } = await pending(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  const late = { ...ctx, now: () => new Date(ctx.now().getTime() + 30 * MINUTE) };
  const accountIds = accounts.map((account) => account.accountId);
  await expect(connectAccounts(late, { connectionId: id, accountIds })).rejects.toMatchObject({
    key: "connect-state-invalid",
  });
  await beginConnect(late, { flow: "instagram-login" });
  await expect(attemptOf(ctx, id)).rejects.toMatchObject({ code: "P2025" });
});

test("disconnecting wipes the tokens and keeps the row for history", async () => {
  const ctx = await createTenant(services);
  const [account] = await connectAll(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  const id = account?.id ?? "";
  await disconnectAccount(ctx, { id });
  expect(await listAccounts(ctx)).toEqual([]);
  const row = await rowOf(ctx, id);
  expect(row).toMatchObject({ isActive: false, accessToken: null, refreshToken: null, tokenExpiresAt: null });
  const { organizationId } = ctx;
  const signal = AbortSignal.timeout(1000);
  expect(() =>
    openAccountAccess(ctx, { organizationId, platform: "instagram", account: row }, signal),
  ).toThrow("disconnected");
  const back = await connectAll(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  expect(back).toMatchObject([{ id, status: "connected" }]);
});

test("a token that has run out shows before anything is published with it", async () => {
  const ctx = await createTenant(services);
  await connectAll(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  const later = { ...ctx, now: () => new Date(ctx.now().getTime() + 61 * 24 * 60 * MINUTE) };
  expect(await listAccounts(later)).toMatchObject([{ status: "needs-reconnect" }]);
});

test("another organisation finds nothing of all that", async () => {
  const ctx = await createTenant(services);
  const stranger = await createTenant(services);
  const { id, accounts } = await pending(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  const accountIds = accounts.map((account) => account.accountId);
  await expect(readPendingConnection(stranger, { id })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await expect(connectAccounts(stranger, { connectionId: id, accountIds })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  const [account] = await connectAccounts(ctx, { connectionId: id, accountIds });
  await expect(disconnectAccount(stranger, { id: account?.id ?? "" })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await listAccounts(stranger)).toEqual([]);
  // The same account on the network may be connected by both.
  expect(await connectAll(stranger, ConnectFlow.INSTAGRAM_LOGIN)).toMatchObject([
    { accountId: account?.accountId },
  ]);
  expect(await listAccounts(ctx)).toMatchObject([{ id: account?.id, status: "connected" }]);
});

test("each change by a person is audited without a secret", async () => {
  const ctx = await createTenant(services);
  const [account] = await connectAll(ctx, ConnectFlow.INSTAGRAM_LOGIN);
  await disconnectAccount(ctx, { id: account?.id ?? "" });
  const rows = await ctx.databases.system.auditEntry.findMany({
    where: { organizationId: ctx.organizationId, action: { startsWith: "account." } },
    orderBy: { id: "asc" },
  });
  expect(rows.map((row) => row.action)).toEqual([
    "account.connect-begun",
    "account.connect-returned",
    "account.connected",
    "account.disconnected",
  ]);
  expect(rows.every((row) => row.actorId === ctx.userId)).toBe(true);
});
