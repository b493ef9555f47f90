import { createEgress } from "@businesspro/egress/create-egress";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createPlatforms } from "../create-platforms.ts";
import { realHosts } from "../hosts.ts";
import { PlatformError } from "../platform-error.ts";
import { readCallback } from "../read-callback.ts";
import { deadline, failureOf, openWorld, type World } from "./world.ts";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(() => world.sandbox.setClock(0));

const NETWORKS = {
  "instagram-login": "instagram",
  "facebook-login": "facebook",
  "google-login": "google-business",
  "whatsapp-signup": "whatsapp",
};
const DAY_SECONDS = 86_400;
const FLOWS = ["instagram-login", "facebook-login", "google-login", "whatsapp-signup"] as const;
const list = async (flow: (typeof FLOWS)[number], ids: string[]) =>
  world.flowOf(flow).listAccounts(await world.grant(flow, ids), deadline());

test("Facebook Login finds the Page and its Instagram account", async () => {
  const made = await world.sandbox.createAccount({
    network: "facebook",
    name: "Chai Point",
    instagram: { name: "Chai" },
  });
  const accounts = await list("facebook-login", [made.account.id, made.instagram?.id ?? ""]);
  expect(accounts).toMatchObject([
    { platform: "facebook", accountId: made.account.id, accountName: "Chai Point", unusable: null },
    {
      platform: "instagram",
      accountId: made.instagram?.id,
      unusable: null,
      metadata: { pageId: made.account.id },
    },
  ]);
  for (const account of accounts) {
    expect(account.tokens).toMatchObject({ refreshToken: null, expiresAt: null });
    expect((await fetch(account.profileUrl ?? "")).status).toBe(200);
    expect((await fetch(account.pictureUrl ?? "")).status).toBe(200);
  }
});

test("a Page on which the person may not post is shown as such", async () => {
  const made = await world.sandbox.createAccount({
    network: "facebook",
    name: "Read only",
    tasks: ["ANALYZE"],
  });
  expect(await list("facebook-login", [made.account.id])).toMatchObject([{ unusable: "missing-permission" }]);
});

test("all pages of a long list are read", async () => {
  const made = await Promise.all(
    Array.from({ length: 101 }, (_, index) =>
      world.sandbox.createAccount({ network: "facebook", name: `Shop ${index}` }),
    ),
  );
  const accounts = await list(
    "facebook-login",
    made.map(({ account }) => account.id),
  );
  expect(new Set(accounts.map((account) => account.accountId)).size).toBe(101);
});

test("Instagram Login finds the professional account under the id that publishes", async () => {
  const made = await world.sandbox.createAccount({
    network: "instagram",
    name: "Chai",
    accountType: "MEDIA_CREATOR",
  });
  const [account] = await list("instagram-login", [made.account.id]);
  expect(account).toMatchObject({ platform: "instagram", accountId: made.account.id, unusable: null });
  const days = ((account?.tokens.expiresAt?.getTime() ?? 0) - world.now().getTime()) / (DAY_SECONDS * 1000);
  expect(Math.round(days)).toBe(60);
});

test("a personal account cannot publish", async () => {
  const made = await world.sandbox.createAccount({
    network: "instagram",
    name: "Me",
    accountType: "PERSONAL",
  });
  expect(await list("instagram-login", [made.account.id])).toMatchObject([{ unusable: "not-professional" }]);
});

test.each(FLOWS)("%s: a declined request is told apart", async (flow) => {
  const query = await world.consent(flow, [], { decision: "cancel" });
  expect(query.get("state")).toBe("s1");
  expect(() => readCallback(query)).toThrow(
    expect.objectContaining({ kind: "rejected", code: "access_denied" }),
  );
});

test.each(FLOWS)("%s: a code works once", async (flow) => {
  const made = await world.sandbox.createAccount({
    network: NETWORKS[flow],
    name: "Once",
  });
  const { code } = readCallback(await world.consent(flow, [made.account.id]));
  const exchange = () =>
    world.flowOf(flow).exchangeCode({ code, redirectUri: world.redirectUri, signal: deadline() });
  await exchange();
  expect(await failureOf(exchange())).toMatchObject({ kind: "rejected" });
});

test("Instagram's token is renewed by itself, not before it is a day old and not after it expired", async () => {
  const made = await world.sandbox.createAccount({ network: "instagram", name: "Renew" });
  const flow = world.flowOf("instagram-login");
  const grant = await world.grant("instagram-login", [made.account.id]);
  expect(await failureOf(flow.refresh(grant, deadline()))).toBeInstanceOf(PlatformError);
  await world.sandbox.setClock(50 * DAY_SECONDS);
  const renewed = await flow.refresh(grant, deadline());
  expect(renewed).toMatchObject({ accessToken: grant.accessToken, expiresAt: expect.any(Date) });
  await world.sandbox.setClock(111 * DAY_SECONDS);
  expect(await failureOf(flow.refresh(grant, deadline()))).toMatchObject({ kind: "reauth", code: "190/463" });
});

test("WhatsApp finds the numbers that were shared, of each business account, and lets them send", async () => {
  const [first, second] = [
    await world.sandbox.createAccount({ network: "whatsapp", name: "Chai", registered: false }),
    await world.sandbox.createAccount({ network: "whatsapp", name: "Salon" }),
  ];
  const hidden = await world.sandbox.createAccount({ network: "whatsapp", name: "Not shared" });
  const accounts = await list("whatsapp-signup", [first.account.id, second.account.id]);
  expect(accounts.map(({ accountId, unusable }) => [accountId, unusable])).toEqual([
    [first.account.id, null],
    [second.account.id, null],
  ]);
  expect(accounts.some(({ accountId }) => accountId === hidden.account.id)).toBe(false);
  expect((await fetch(accounts[0]?.profileUrl ?? "")).status).toBe(200);
  expect(accounts[0]?.accountName).toMatch(/^Chai \(\+91 /);
  // Registering again needs the PIN of the first time, which is the same whenever it is made.
  expect(await list("whatsapp-signup", [first.account.id])).toMatchObject([{ unusable: null }]);
});

test("WhatsApp and Facebook have nothing to renew", async () => {
  const tokens = { accessToken: "t", refreshToken: null, expiresAt: null };
  expect(await world.flowOf("facebook-login").refresh(tokens, deadline())).toBeNull();
  expect(await world.flowOf("whatsapp-signup").refresh(tokens, deadline())).toBeNull();
});

test("Google finds every place of every account, and says which take no posts", async () => {
  const place = (name: string, more: object = {}) =>
    world.sandbox.createAccount({ network: "google-business", name, ...more });
  const first = await place("Chai Adda", { locality: "Indiranagar" });
  const business = first.account.id.split("/locations/")[0];
  const second = await place("Chai Adda", { business, locality: "Kothrud" });
  const closed = await place("Annapurna", { takesPosts: false });
  const accounts = await list(
    "google-login",
    [first, second, closed].map(({ account }) => account.id),
  );
  expect(accounts).toMatchObject([
    { accountId: first.account.id, accountName: "Chai Adda, Indiranagar", unusable: null },
    { accountId: second.account.id, accountName: "Chai Adda, Kothrud", unusable: null },
    { accountId: closed.account.id, accountName: "Annapurna", unusable: "posts-unavailable" },
  ]);
  const [account] = accounts;
  expect(account?.metadata).toEqual({ location: first.account.id.slice((business?.length ?? 0) + 1) });
  expect(account?.tokens.refreshToken).toEqual(expect.any(String));
  const lasts = ((account?.tokens.expiresAt?.getTime() ?? 0) - world.now().getTime()) / 1000;
  expect(Math.round(lasts / 60)).toBe(60);
  expect((await fetch(account?.profileUrl ?? "")).status).toBe(200);
});

test("all pages of Google's accounts and places are read", async () => {
  const made = await Promise.all(
    Array.from({ length: 21 }, (_, index) =>
      world.sandbox.createAccount({ network: "google-business", name: `Shop ${index}` }),
    ),
  );
  const business = made[0]?.account.id.split("/locations/")[0];
  const branches = await Promise.all(
    Array.from({ length: 101 }, (_, index) =>
      world.sandbox.createAccount({ network: "google-business", name: `Branch ${index}`, business }),
    ),
  );
  const ids = [...made, ...branches].map(({ account }) => account.id);
  const accounts = await list("google-login", ids);
  expect(accounts.map(({ accountId }) => accountId).toSorted()).toEqual(ids.toSorted());
});

test("Google's access is renewed by the token that stays, until it is taken back", async () => {
  const made = await world.sandbox.createAccount({ network: "google-business", name: "Renew" });
  const flow = world.flowOf("google-login");
  const grant = await world.grant("google-login", [made.account.id]);
  await world.sandbox.setClock(2 * 3600);
  expect(await failureOf(flow.listAccounts(grant, deadline()))).toMatchObject({ kind: "reauth" });
  const renewed = await flow.refresh(grant, deadline());
  expect(renewed).toMatchObject({ refreshToken: grant.refreshToken, expiresAt: expect.any(Date) });
  expect(renewed?.accessToken).not.toBe(grant.accessToken);
  expect(await flow.listAccounts({ ...grant, ...renewed }, deadline())).toHaveLength(1);

  await world.sandbox.setFaults(made.account.id, { fault: "transient-500", on: "any" });
  expect(await failureOf(flow.refresh(grant, deadline()))).toMatchObject({ kind: "transient" });
  await world.sandbox.setFaults(made.account.id, { fault: "token-revoked" });
  expect(await failureOf(flow.refresh(grant, deadline()))).toMatchObject({
    kind: "reauth",
    code: "invalid_grant",
  });
  await world.sandbox.setFaults(made.account.id);
  await world.sandbox.setClock(200 * DAY_SECONDS);
  expect(await failureOf(flow.refresh(grant, deadline()))).toMatchObject({ code: "invalid_grant" });
  expect(await flow.refresh({ ...grant, refreshToken: null }, deadline())).toBeNull();
});

test("a flow without credentials is not offered, on the real hosts as anywhere", async () => {
  const egress = createEgress({ allowedOrigins: [], maxResponseBytes: 1000, timeLimitMs: 1000 });
  const configuration = {
    graphVersion: "v25.0",
    hosts: realHosts,
    facebookApp: null,
    whatsappApp: null,
    googleApp: null,
    egress,
    now: world.now,
    settleSeconds: 30,
  };
  const { flows } = createPlatforms({
    ...configuration,
    instagramApp: { clientId: "123", clientSecret: "s" },
  });
  expect(flows["facebook-login"]).toBeNull();
  const url = new URL(
    flows["instagram-login"]?.authorizeUrl({
      state: "a b",
      redirectUri: "https://shop.example/oauth/callback",
    }) ?? "",
  );
  expect(url.origin + url.pathname).toBe("https://www.instagram.com/oauth/authorize");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    client_id: "123",
    redirect_uri: "https://shop.example/oauth/callback",
    response_type: "code",
    scope:
      "instagram_business_basic,instagram_business_content_publish,instagram_business_manage_insights,instagram_business_manage_comments",
    state: "a b",
  });
  await egress.close();
});
