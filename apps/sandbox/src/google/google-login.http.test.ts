import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { redirectUri } from "../testing/authorize.ts";
import { callGoogle } from "../testing/google.ts";
import { call, type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

const ACCOUNTS = "/mybusinessaccountmanagement.googleapis.com/v1/accounts";
const SCOPE = "https://www.googleapis.com/auth/business.manage";
const DAY = 86_400;

describe("Google log-in", () => {
  let sandbox: SandboxForTests;
  let place: CreatedAccount;
  let branch: CreatedAccount;

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    place = await sandbox.control.createAccount({
      network: "google-business",
      name: "Shop",
      businessName: "Shop & Co",
    });
    branch = await sandbox.control.createAccount({
      network: "google-business",
      name: "Branch",
      business: businessOf(place),
      locality: "Kothrud, Pune",
      takesPosts: false,
    });
  });
  beforeEach(() => sandbox.control.setClock(0));
  afterAll(() => sandbox.close());

  const businessOf = ({ account }: CreatedAccount) => account.id.split("/locations/")[0] ?? "";
  const address = (changes: Record<string, string> = {}) =>
    `${sandbox.url}/accounts.google.com/o/oauth2/v2/auth?${new URLSearchParams({
      client_id: "sandbox-app",
      redirect_uri: redirectUri,
      response_type: "code",
      scope: SCOPE,
      access_type: "offline",
      prompt: "consent",
      state: "state-17",
      ...changes,
    })}`;
  async function consent(accounts: string[], changes: Record<string, string> = {}, decision = "allow") {
    const form = new URLSearchParams({ decision });
    for (const account of accounts) form.append("account", account);
    const answer = await fetch(address(changes), { method: "POST", body: form, redirect: "manual" });
    return new URL(answer.headers.get("location") ?? "none:");
  }
  const exchange = (fields: Record<string, string>) =>
    sandbox.post("/oauth2.googleapis.com/token", {
      client_id: "sandbox-app",
      client_secret: "sandbox-secret",
      ...fields,
    });
  async function redeem(accounts: string[], changes: Record<string, string> = {}) {
    const code = (await consent(accounts, changes)).searchParams.get("code") ?? "";
    return await exchange({ grant_type: "authorization_code", redirect_uri: redirectUri, code });
  }
  const refresh = (token: string) => exchange({ grant_type: "refresh_token", refresh_token: token });

  it("lets the person pick places, account by account", async () => {
    const page = await (await fetch(address())).text();
    for (const part of [
      "Google log-in",
      "Shop &amp; Co",
      place.account.id,
      branch.account.id,
      "takes no posts",
    ])
      expect(page).toContain(part);
    const cancelled = await consent([], {}, "cancel");
    expect(Object.fromEntries(cancelled.searchParams)).toEqual({ error: "access_denied", state: "state-17" });
    expect(cancelled.hash).toBe("");
    expect((await fetch(address({ scope: "everything" }))).status).toBe(400);
  });

  it("gives access for an hour, and a refresh token only to those who asked for it", async () => {
    const { body } = await redeem([place.account.id]);
    expect(body).toEqual({
      access_token: expect.stringMatching(/^ya29\./),
      expires_in: 3599,
      refresh_token: expect.stringMatching(/^1\/\//),
      scope: SCOPE,
      token_type: "Bearer",
    });
    for (const changes of [{ access_type: "online" }, { prompt: "select_account" }])
      expect((await redeem([place.account.id], changes)).body).not.toHaveProperty("refresh_token");
    const read = () => callGoogle(sandbox, ACCOUNTS, { token: body.access_token });
    expect((await read()).status).toBe(200);
    await sandbox.control.setClock(3600);
    const late = await read();
    expect([late.status, late.body.error.status]).toEqual([401, "UNAUTHENTICATED"]);
  });

  it("renews access by the token that stays, until it is revoked or forgotten", async () => {
    const { body } = await redeem([place.account.id]);
    await sandbox.control.setClock(7200);
    const renewed = await refresh(body.refresh_token);
    expect(renewed.body).toEqual({
      access_token: expect.stringMatching(/^ya29\./),
      expires_in: 3599,
      scope: SCOPE,
      token_type: "Bearer",
    });
    await sandbox.control.setClock(179 * DAY);
    expect((await refresh(body.refresh_token)).status).toBe(200);
    await sandbox.control.setClock(300 * DAY);
    const token = (await refresh(body.refresh_token)).body.access_token;
    expect((await sandbox.post("/oauth2.googleapis.com/revoke", { token })).status).toBe(200);
    for (const dead of [await refresh(body.refresh_token), await refresh("1//nothing")])
      expect([dead.status, dead.body.error]).toEqual([400, "invalid_grant"]);
    expect((await callGoogle(sandbox, ACCOUNTS, { token })).status).toBe(401);
    expect((await sandbox.post("/oauth2.googleapis.com/revoke", { token })).status).toBe(400);
  });

  it("redeems a code once, for its own address and app", async () => {
    const code = (await consent([place.account.id])).searchParams.get("code") ?? "";
    const fields = { grant_type: "authorization_code", redirect_uri: redirectUri, code };
    expect((await exchange({ ...fields, redirect_uri: `${redirectUri}/x` })).body.error).toBe(
      "redirect_uri_mismatch",
    );
    const stranger = await exchange({ ...fields, client_secret: "wrong" });
    expect([stranger.status, stranger.body.error]).toEqual([401, "invalid_client"]);
    expect((await exchange({ ...fields, grant_type: "password" })).body.error).toBe("unsupported_grant_type");
    expect((await exchange(fields)).status).toBe(200);
    expect((await exchange(fields)).body.error).toBe("invalid_grant");
  });

  it("lists accounts and places page by page, and tells what the mask asks for", async () => {
    const { body } = await redeem([place.account.id, branch.account.id]);
    const token = body.access_token;
    const accounts = await callGoogle(sandbox, `${ACCOUNTS}?pageSize=20`, { token });
    expect(accounts.body).toEqual({
      accounts: [expect.objectContaining({ name: businessOf(place), accountName: "Shop & Co" })],
    });
    const locations = `/mybusinessbusinessinformation.googleapis.com/v1/${businessOf(place)}/locations`;
    const first = await callGoogle(sandbox, `${locations}?readMask=name,metadata&pageSize=1`, { token });
    expect(first.body.locations).toEqual([
      {
        name: place.account.id.replace(/^accounts\/\d+\//, ""),
        metadata: expect.objectContaining({ canOperateLocalPost: true }),
      },
    ]);
    const next = await callGoogle(
      sandbox,
      `${locations}?readMask=title,storefrontAddress,metadata&pageSize=1&pageToken=${first.body.nextPageToken}`,
      { token },
    );
    expect(next.body).toEqual({
      locations: [
        {
          title: "Branch",
          storefrontAddress: expect.objectContaining({ locality: "Kothrud, Pune" }),
          metadata: expect.objectContaining({ canOperateLocalPost: false }),
        },
      ],
    });
    for (const query of [
      "",
      "?readMask=colour",
      "?readMask=name&pageSize=1000",
      "?readMask=name&pageToken=x",
    ])
      expect((await callGoogle(sandbox, locations + query, { token })).status, query).toBe(400);
  });

  it("keeps back what was not shared", async () => {
    const { body } = await redeem([place.account.id]);
    const posts = `/mybusiness.googleapis.com/v4/${branch.account.id}/localPosts`;
    const foreign = await callGoogle(sandbox, posts, { token: body.access_token });
    expect([foreign.status, foreign.body.error.status]).toEqual([403, "PERMISSION_DENIED"]);
    const none = await call(`${sandbox.url}${ACCOUNTS}`);
    expect([none.status, none.body.error.details[0].reason]).toEqual([401, "CREDENTIALS_MISSING"]);
    const narrow = await redeem([place.account.id], { scope: "openid email" });
    const scoped = await callGoogle(sandbox, ACCOUNTS, { token: narrow.body.access_token });
    expect([scoped.status, scoped.body.error.status]).toEqual([403, "PERMISSION_DENIED"]);
  });

  it("keeps secrets out of the log of calls", async () => {
    const { body } = await redeem([place.account.id]);
    await refresh(body.refresh_token);
    const told = JSON.stringify(await sandbox.control.calls());
    for (const secret of [body.access_token, body.refresh_token, "sandbox-secret"])
      expect(told).not.toContain(secret);
  });
});
