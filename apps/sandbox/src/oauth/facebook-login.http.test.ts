import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { authorize, FACEBOOK_SCOPES, redirectUri } from "../testing/authorize.ts";
import { call, type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

const TOKEN = "/graph.facebook.com/v25.0/oauth/access_token";
const APP = { client_id: "sandbox-app", client_secret: "sandbox-secret" };

describe("Facebook Login", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let other: CreatedAccount;

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    shop = await sandbox.control.createAccount({
      network: "facebook",
      name: "Shop",
      instagram: { name: "Shop" },
    });
    other = await sandbox.control.createAccount({ network: "facebook", name: "Other" });
  });
  afterAll(() => sandbox.close());

  const consent = (accounts: string[], scopes = FACEBOOK_SCOPES) =>
    authorize(sandbox.url, "facebook", accounts, scopes);
  const exchange = (code: string, changes: Record<string, string> = {}) =>
    sandbox.get(TOKEN, { ...APP, redirect_uri: redirectUri, code, ...changes });

  async function logIn(accounts: string[], scopes = FACEBOOK_SCOPES): Promise<string> {
    const { code } = await consent(accounts, scopes);
    return (await exchange(code ?? "")).body.access_token;
  }

  it("leads back with code and state, and with the network's mark", async () => {
    const { location, code, state } = await consent([shop.account.id]);
    expect(location.startsWith(`${redirectUri}?code=`)).toBe(true);
    expect(location.endsWith("#_=_")).toBe(true);
    expect(code).toMatch(/^AQ/);
    expect(state).toBe("state-17");
  });

  it("leads back with the refusal when the person cancels", async () => {
    const { location } = await authorize(sandbox.url, "facebook", [], FACEBOOK_SCOPES, "cancel");
    const query = new URL(location).searchParams;
    expect(Object.fromEntries(query)).toEqual({
      error: "access_denied",
      error_code: "200",
      error_description: "Permissions error",
      error_reason: "user_denied",
      state: "state-17",
    });
  });

  it("exchanges a code once, for the address that it was asked with", async () => {
    const { code = "" } = await consent([shop.account.id]);
    const wrong = await exchange(code, { redirect_uri: `${redirectUri}/other` });
    expect(wrong.body.error).toMatchObject({ code: 100, error_subcode: 36008, type: "OAuthException" });

    const first = await exchange(code);
    expect(first.status).toBe(200);
    expect(first.body).toMatchObject({ token_type: "bearer", expires_in: 3600 });
    expect(first.body.access_token).toMatch(/^EAA/);

    const second = await exchange(code);
    expect(second.status).toBe(400);
    expect(second.body.error).toMatchObject({
      code: 100,
      error_subcode: 36009,
      message: "This authorization code has been used.",
    });
  });

  it("refuses codes that are unknown or expired, and apps that are not registered", async () => {
    expect((await exchange("AQnothing")).body.error).toMatchObject({
      code: 100,
      message: "Invalid verification code format.",
    });
    const { code = "" } = await consent([shop.account.id]);
    expect((await exchange(code, { client_secret: "wrong" })).body.error).toMatchObject({ code: 1 });
    expect((await exchange(code, { client_id: "unknown" })).body.error).toMatchObject({ code: 101 });
    await sandbox.control.setClock(601);
    expect((await exchange(code)).body.error).toMatchObject({ code: 100, error_subcode: 36007 });
    await sandbox.control.setClock(0);
  });

  it("gives a long-lived token of sixty days, whose Page tokens never expire", async () => {
    const short = await logIn([shop.account.id]);
    const long = await sandbox.get(TOKEN, {
      ...APP,
      grant_type: "fb_exchange_token",
      fb_exchange_token: short,
    });
    expect(long.body.expires_in).toBe(5_183_944);
    const pages = { path: "/graph.facebook.com/v25.0/me/accounts", fields: "id,access_token" };
    const ask = async (token: string) =>
      (await sandbox.get(pages.path, { fields: pages.fields, access_token: token })).body;
    const fromShort = (await ask(short)).data[0].access_token;
    const fromLong = (await ask(long.body.access_token)).data[0].access_token;
    expect((await ask(long.body.access_token)).data[0].access_token).toBe(fromLong);

    await sandbox.control.setClock(61 * 86_400);
    const page = `/graph.facebook.com/v25.0/${shop.account.id}`;
    expect((await sandbox.get(page, { access_token: fromLong })).status).toBe(200);
    expect((await sandbox.get(page, { access_token: fromShort })).body.error).toMatchObject({
      code: 190,
      error_subcode: 463,
    });
    const expired = await sandbox.get(TOKEN, {
      ...APP,
      grant_type: "fb_exchange_token",
      fb_exchange_token: short,
    });
    expect(expired.body.error).toMatchObject({ code: 190, error_subcode: 463 });
    await sandbox.control.setClock(0);
  });

  it("lists the Pages that were shared, with the linked Instagram account, page by page", async () => {
    const token = await logIn([shop.account.id, shop.instagram?.id ?? "", other.account.id]);
    const fields =
      "id,name,access_token,tasks,picture{url},instagram_business_account{id,username,profile_picture_url}";
    const first = await sandbox.get("/graph.facebook.com/v25.0/me/accounts", {
      access_token: token,
      fields,
      limit: "1",
    });
    expect(first.body.data).toHaveLength(1);
    expect(first.body.data[0]).toMatchObject({
      id: shop.account.id,
      name: "Shop",
      picture: { data: { url: expect.stringContaining("/avatars/") } },
      instagram_business_account: { id: shop.instagram?.id, username: shop.instagram?.username },
    });
    expect(first.body.data[0].tasks).toContain("CREATE_CONTENT");
    const next = (await call(first.body.paging.next)).body;
    expect(next.data.map(({ id }: { id: string }) => id)).toEqual([other.account.id]);
    expect(next.data[0]).not.toHaveProperty("instagram_business_account");
    expect(next.paging).not.toHaveProperty("next");
  });

  it("keeps back what was not shared or not asked for", async () => {
    const onlyPage = await logIn([shop.account.id]);
    const fields = "id,instagram_business_account";
    const pages = await sandbox.get("/graph.facebook.com/v25.0/me/accounts", {
      access_token: onlyPage,
      fields,
    });
    expect(pages.body.data).toEqual([{ id: shop.account.id }]);
    const hidden = await sandbox.get(`/graph.facebook.com/v25.0/${other.account.id}`, {
      access_token: onlyPage,
    });
    expect(hidden.body.error).toMatchObject({ code: 100, error_subcode: 33, type: "GraphMethodException" });
    const withoutList = await logIn([shop.account.id], "pages_manage_posts");
    expect(
      (await sandbox.get("/graph.facebook.com/v25.0/me/accounts", { access_token: withoutList })).body,
    ).toEqual({ data: [] });
  });

  it("tells the person and the permissions, and ends all access when they are taken away", async () => {
    const token = await logIn([shop.account.id], "pages_show_list,pages_manage_posts");
    expect((await sandbox.get("/graph.facebook.com/v25.0/me", { access_token: token })).body).toEqual({
      id: expect.stringMatching(/^\d{17}$/),
      name: "Asha Rao",
    });
    const permissions = "/graph.facebook.com/v25.0/me/permissions";
    expect((await sandbox.get(permissions, { access_token: token })).body.data).toEqual([
      { permission: "pages_show_list", status: "granted" },
      { permission: "pages_manage_posts", status: "granted" },
    ]);
    const page = (await sandbox.get("/graph.facebook.com/v25.0/me/accounts", { access_token: token })).body
      .data[0].access_token;
    const removed = await fetch(`${sandbox.url}${permissions}?access_token=${token}`, { method: "DELETE" });
    expect(await removed.json()).toEqual({ success: true });
    for (const dead of [token, page])
      expect(
        (await sandbox.get("/graph.facebook.com/v25.0/me", { access_token: dead })).body.error,
      ).toMatchObject({
        code: 190,
        error_subcode: 458,
      });
  });

  it("shows what is wrong with a request instead of redirecting to it", async () => {
    const good = {
      client_id: "sandbox-app",
      redirect_uri: redirectUri,
      response_type: "code",
      scope: "pages_show_list",
    };
    const open = (changes: Record<string, string>) =>
      fetch(
        `${sandbox.url}/www.facebook.com/v25.0/dialog/oauth?${new URLSearchParams({ ...good, ...changes })}`,
      );
    expect((await open({})).status).toBe(200);
    for (const changes of [
      { client_id: "nobody" },
      { redirect_uri: "javascript:alert(1)" },
      { redirect_uri: "/relative" },
      { response_type: "token" },
      { scope: "everything" },
    ])
      expect((await open(changes)).status, JSON.stringify(changes)).toBe(400);
  });

  it("takes no answer from another site, and asks again when nothing was chosen", async () => {
    const url = `${sandbox.url}/www.facebook.com/dialog/oauth?${new URLSearchParams({ client_id: "sandbox-app", redirect_uri: redirectUri, response_type: "code", scope: "pages_show_list" })}`;
    const body = () => new URLSearchParams({ decision: "allow", account: shop.account.id });
    const foreign = await fetch(url, {
      method: "POST",
      body: body(),
      headers: { origin: "https://evil.example" },
      redirect: "manual",
    });
    expect(foreign.status).toBe(403);
    const nothing = await fetch(url, {
      method: "POST",
      body: new URLSearchParams({ decision: "allow" }),
      redirect: "manual",
    });
    expect(nothing.status).toBe(422);
    expect(await nothing.text()).toContain("Choose at least one account");
  });
});
