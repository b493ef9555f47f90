import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { authorize, INSTAGRAM_SCOPES, redirectUri } from "../testing/authorize.ts";
import { type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

const DAY = 86_400;

describe("Instagram Login", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    shop = await sandbox.control.createAccount({ network: "instagram", name: "Shop", username: "shop" });
  });
  beforeEach(() => sandbox.control.setClock(0));
  afterAll(() => sandbox.close());

  const consent = async () =>
    (await authorize(sandbox.url, "instagram", [shop.account.id], INSTAGRAM_SCOPES)).code ?? "";
  const exchange = (code: string, changes: Record<string, string> = {}) =>
    sandbox.post("/api.instagram.com/oauth/access_token", {
      client_id: "sandbox-app",
      client_secret: "sandbox-secret",
      grant_type: "authorization_code",
      redirect_uri: redirectUri,
      code,
      ...changes,
    });
  const lengthen = (token: string, secret = "sandbox-secret") =>
    sandbox.get("/graph.instagram.com/access_token", {
      grant_type: "ig_exchange_token",
      client_secret: secret,
      access_token: token,
    });
  const refresh = (token: string) =>
    sandbox.get("/graph.instagram.com/refresh_access_token", {
      grant_type: "ig_refresh_token",
      access_token: token,
    });
  const logIn = async (): Promise<string> =>
    (await lengthen((await exchange(await consent())).body.data[0].access_token)).body.access_token;

  it("leads back with the mark that callers strip, and says when the person cancels", async () => {
    const { location, state } = await authorize(
      sandbox.url,
      "instagram",
      [shop.account.id],
      INSTAGRAM_SCOPES,
    );
    expect(location.endsWith("#_")).toBe(true);
    expect(state).toBe("state-17");
    const cancelled = await authorize(sandbox.url, "instagram", [], INSTAGRAM_SCOPES, "cancel");
    expect(Object.fromEntries(new URL(cancelled.location).searchParams)).toEqual({
      error: "access_denied",
      error_reason: "user_denied",
      error_description: "The user denied your request",
      state: "state-17",
    });
  });

  it("exchanges a code for a token and the app-scoped id", async () => {
    const { body } = await exchange(await consent());
    expect(body.data).toHaveLength(1);
    expect(body.data[0].access_token).toMatch(/^IGAA/);
    expect(body.data[0].user_id).not.toBe(shop.account.id);
    expect(body.data[0].permissions).toBe(INSTAGRAM_SCOPES);
  });

  it("refuses with the envelope of its own host", async () => {
    const code = await consent();
    const wrong = await exchange(code, { redirect_uri: `${redirectUri}?x=1` });
    expect(wrong.status).toBe(400);
    expect(wrong.body).toEqual({
      error_type: "OAuthException",
      code: 400,
      error_message: expect.stringContaining("redirect_uri is identical"),
    });
    expect((await exchange(code, { client_id: "nobody" })).body.error_message).toBe("Invalid platform app");
    expect((await exchange("AQnothing")).body.error_message).toBe("Invalid authorization code");
    expect((await exchange(code)).status).toBe(200);
    expect((await exchange(code)).body.error_message).toBe("This authorization code has been used");
    const late = await consent();
    await sandbox.control.setClock(3601);
    expect((await exchange(late)).body.error_message).toBe("This authorization code has expired");
  });

  it("tells the professional id as user_id and the app-scoped one as id", async () => {
    const { body } = await exchange(await consent());
    const me = await sandbox.get("/graph.instagram.com/v25.0/me", {
      fields: "user_id,username,name,profile_picture_url,account_type",
      access_token: body.data[0].access_token,
    });
    expect(me.body).toEqual({
      user_id: shop.account.id,
      username: "shop",
      name: "Shop",
      profile_picture_url: expect.stringContaining("/avatars/"),
      account_type: "BUSINESS",
      id: body.data[0].user_id,
    });
  });

  it("lengthens a short token to sixty days, not a long one again", async () => {
    const short = (await exchange(await consent())).body.data[0].access_token;
    expect((await lengthen(short, "wrong")).body.error).toMatchObject({ code: 1 });
    const long = await lengthen(short);
    expect(long.body).toMatchObject({ token_type: "bearer", expires_in: 5_183_944 });
    expect((await lengthen(long.body.access_token)).body.error).toMatchObject({
      code: 452,
      type: "IGApiException",
    });
  });

  it("refreshes the same token once it is a day old, and no more when it is dead", async () => {
    const token = await logIn();
    expect((await refresh(token)).status).toBe(400);
    await sandbox.control.setClock(DAY - 60);
    expect((await refresh(token)).body.error.type).toBe("IGApiException");
    await sandbox.control.setClock(59 * DAY);
    expect((await refresh(token)).body).toMatchObject({ access_token: token, expires_in: 5_183_944 });
    expect((await refresh(token)).status).toBe(400);
    await sandbox.control.setClock(110 * DAY);
    expect((await sandbox.get("/graph.instagram.com/me", { access_token: token })).status).toBe(200);
    await sandbox.control.setClock(120 * DAY);
    expect((await refresh(token)).body.error).toMatchObject({ code: 190, error_subcode: 463 });
  });

  it("knows no tokens of the other host", async () => {
    const { tokens } = await sandbox.control.createAccount({ network: "facebook", name: "Page" });
    expect(
      (await sandbox.get("/graph.instagram.com/me", { access_token: tokens.page ?? "" })).body.error,
    ).toMatchObject({
      code: 190,
      message: "Invalid OAuth access token - Cannot parse access token",
    });
    expect(
      (await sandbox.get("/graph.facebook.com/me", { access_token: await logIn() })).body.error.code,
    ).toBe(190);
  });
});
