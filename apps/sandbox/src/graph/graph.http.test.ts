import { createHmac } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { CreatedAccount } from "../control/control-types.ts";
import { authorize, redirectUri } from "../testing/authorize.ts";
import { call, type SandboxForTests, startSandboxForTests } from "../testing/sandbox-for-tests.ts";

describe("Graph", () => {
  let sandbox: SandboxForTests;
  let shop: CreatedAccount;
  let token: string;
  let page: string;

  beforeAll(async () => {
    sandbox = await startSandboxForTests();
    shop = await sandbox.control.createAccount({
      network: "facebook",
      name: "Shop",
      instagram: { name: "Shop" },
    });
    token = shop.tokens.page ?? "";
    page = `/graph.facebook.com/v25.0/${shop.account.id}`;
  });
  afterAll(() => sandbox.close());

  it("answers in its own envelope, with both usage headers", async () => {
    const answer = await sandbox.get(`${page}/nothing`, { access_token: token });
    expect(answer.status).toBe(400);
    expect(answer.headers.get("content-type")).toBe("application/json; charset=UTF-8");
    expect(answer.headers.get("facebook-api-version")).toBe("v25.0");
    expect(answer.body).toEqual({
      error: {
        message: "(#100) Tried accessing nonexisting field (nothing) on node type (Page)",
        type: "OAuthException",
        code: 100,
        fbtrace_id: expect.stringMatching(/^A[\w-]{21,22}$/),
      },
    });
    const good = await sandbox.get(page, { access_token: token });
    expect(JSON.parse(good.headers.get("x-app-usage") ?? "")).toEqual({
      call_count: expect.any(Number),
      total_cputime: 0,
      total_time: 0,
    });
    expect(JSON.parse(good.headers.get("x-business-use-case-usage") ?? "")).toEqual({
      [shop.account.id]: [
        { type: "pages", call_count: 1, total_cputime: 1, total_time: 1, estimated_time_to_regain_access: 0 },
      ],
    });
  });

  it.each([
    ["GET", "/graph.facebook.com/", 2500, undefined],
    ["GET", "/graph.facebook.com/v25.0/a/b/c", 2500, undefined],
    ["GET", "/graph.facebook.com/v99.0/me", 2500, undefined],
    ["GET", "/graph.facebook.com/v25.0/12345", 100, 33],
    ["GET", "/graph.facebook.com/v25.0/me/businesses/x", 2500, undefined],
    ["POST", "/graph.facebook.com/v25.0/me/nothing", 100, 33],
    ["DELETE", "/graph.facebook.com/v25.0/me", 100, 33],
    ["PUT", "/graph.facebook.com/v25.0/me", 100, 33],
    ["GET", "/graph.facebook.com/%00", 100, 33],
    ["GET", "/graph.facebook.com/%zz", 100, 33],
    ["GET", "/graph.facebook.com", 2500, undefined],
  ])("%s %s is refused as Graph does", async (method, path, code, subcode) => {
    const { status, body } = await call(`${sandbox.url}${path}?access_token=${token}`, { method });
    expect([status, body.error.code, body.error.error_subcode]).toEqual([400, code, subcode]);
  });

  it("serves calls without a version, and those with an old one", async () => {
    for (const version of ["", "/v25.0", "/v24.0", "/v2.0"])
      expect(
        (await sandbox.get(`/graph.facebook.com${version}/${shop.account.id}`, { access_token: token })).body
          .name,
      ).toBe("Shop");
  });

  it("takes the token from query, body and header, and refuses what is none", async () => {
    for (const scheme of ["Bearer", "OAuth"])
      expect(
        (await call(sandbox.url + page, { headers: { authorization: `${scheme} ${token}` } })).status,
      ).toBe(200);
    expect((await sandbox.post(`${page}/feed`, { message: "in the body", access_token: token })).status).toBe(
      200,
    );
    const none = await sandbox.get("/graph.facebook.com/v25.0/me");
    expect([none.status, none.body.error.code]).toEqual([400, 2500]);
    expect((await sandbox.get(page)).body.error.code).toBe(104);
    const bad = await sandbox.get("/graph.facebook.com/v25.0/me", { access_token: "EAAnonsense" });
    expect(bad.body.error).toMatchObject({
      code: 190,
      message: "Invalid OAuth access token - Cannot parse access token",
    });
    expect(bad.headers.get("www-authenticate")).toContain("invalid_token");
  });

  it("checks the proof of the app secret where there is one", async () => {
    const appsecret_proof = createHmac("sha256", "sandbox-secret").update(token).digest("hex");
    expect((await sandbox.get(page, { access_token: token, appsecret_proof })).status).toBe(200);
    const wrong = await sandbox.get(page, {
      access_token: token,
      appsecret_proof: appsecret_proof.replace(/^./, "x"),
    });
    expect(wrong.body.error).toMatchObject({ code: 100, type: "GraphMethodException" });
  });

  it("takes a body as form, as JSON, as multipart and in the query", async () => {
    const url = `${sandbox.url}${page}/feed`;
    const multipart = new FormData();
    multipart.set("message", "multipart");
    multipart.set("access_token", token);
    const json = { "content-type": "application/json" };
    const sent: [string, string, RequestInit][] = [
      ["form", url, { body: new URLSearchParams({ message: "form", access_token: token }) }],
      [
        "JSON",
        url,
        { headers: json, body: JSON.stringify({ message: "JSON", access_token: token, published: true }) },
      ],
      ["multipart", url, { body: multipart }],
      ["query", `${url}?${new URLSearchParams({ message: "query", access_token: token })}`, {}],
    ];
    for (const [name, address, init] of sent)
      expect((await call(address, { method: "POST", ...init })).status, name).toBe(200);
    const captions = (await sandbox.control.ledger(shop.account.id)).map(({ caption }) => caption);
    expect(captions).toEqual(expect.arrayContaining(["form", "JSON", "multipart", "query"]));
    const broken = await call(`${url}?access_token=${token}`, { method: "POST", headers: json, body: "{" });
    expect([broken.status, broken.body.error.code]).toEqual([400, 100]);
  });

  it("selects fields, follows braces, and refuses what the node has not", async () => {
    const ask = (fields: string) => sandbox.get(page, { fields, access_token: token });
    expect((await ask("name")).body).toEqual({ name: "Shop", id: shop.account.id });
    expect((await ask("instagram_business_account{username}")).body.instagram_business_account).toEqual({
      username: shop.instagram?.username,
      id: shop.instagram?.id,
    });
    expect((await ask("name,colour")).body.error).toMatchObject({
      code: 100,
      message: "(#100) Tried accessing nonexisting field (colour) on node type (Page)",
    });
    expect((await ask("name,{")).body.error.code).toBe(2500);
    for (const inherited of ["constructor", "__proto__", "toString"])
      expect((await ask(inherited)).body.error.code).toBe(100);
  });

  it("ignores parameters that it does not know", async () => {
    expect((await sandbox.get(page, { access_token: token, locale: "hi_IN", pretty: "0" })).status).toBe(200);
  });

  it("lets the method stand in a parameter", async () => {
    const answer = await sandbox.post(page, { method: "get", fields: "name", access_token: token });
    expect(answer.body.name).toBe("Shop");
  });

  it("wants the permission for what a call does", async () => {
    const login = async (scopes: string) => {
      const { code = "" } = await authorize(
        sandbox.url,
        "facebook",
        [shop.account.id, shop.instagram?.id ?? ""],
        scopes,
      );
      const app = {
        client_id: "sandbox-app",
        client_secret: "sandbox-secret",
        redirect_uri: redirectUri,
        code,
      };
      const user = (await sandbox.get("/graph.facebook.com/oauth/access_token", app)).body.access_token;
      return (await sandbox.get("/graph.facebook.com/me/accounts", { access_token: user })).body.data[0]
        .access_token;
    };
    const reader = await login("pages_show_list,pages_read_engagement,instagram_basic");
    const post = await sandbox.post(`${page}/feed`, { message: "x", access_token: reader });
    expect([post.status, post.body.error.code]).toEqual([403, 10]);
    const instagram = `/graph.facebook.com/v25.0/${shop.instagram?.id}`;
    expect((await sandbox.get(instagram, { fields: "username", access_token: reader })).status).toBe(200);
    const container = await sandbox.post(`${instagram}/media`, {
      image_url: sandbox.pictures.url,
      access_token: reader,
    });
    expect([container.status, container.body.error.code]).toEqual([403, 10]);
  });
});
