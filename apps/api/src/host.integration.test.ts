import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTenant } from "@businesspro/core/testing/create-tenant";
import { photo } from "@businesspro/core/testing/photo";
import { runSql } from "@businesspro/testing/run-sql";
import { startS3Server } from "@businesspro/testing/start-s3-server";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.close());

/** All that differs from run to run taken out. */
function headersOf(response: Response): Record<string, string> {
  const { date: _date, "x-request-id": _id, ...headers } = Object.fromEntries(response.headers);
  return headers;
}

const GUARDS = {
  "content-security-policy":
    "default-src 'none'; base-uri 'none'; connect-src 'self'; font-src 'self'; form-action 'self'; " +
    "frame-ancestors 'none'; img-src 'self' blob: data:; media-src 'self' blob:; manifest-src 'self'; script-src 'self'; " +
    "style-src 'self'; worker-src 'self'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "origin-agent-cluster": "?1",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
  "referrer-policy": "strict-origin-when-cross-origin",
  "x-content-type-options": "nosniff",
  "x-dns-prefetch-control": "off",
  "x-download-options": "noopen",
  "x-frame-options": "DENY",
  "x-permitted-cross-domain-policies": "none",
  "x-xss-protection": "0",
};

describe("headers", () => {
  test.each([
    ["/trpc/auth.session", 200],
    ["/trpc/no.such", 404],
    ["/healthz", 200],
    ["/readyz", 200],
    ["/media/none.jpg", 404],
    ["/oauth/callback", 302],
    ["/oauth/other", 404],
  ])("of %s are guarded and nothing is kept", async (path, status) => {
    const response = await api.visitor().fetch(path);
    expect(response.status).toBe(status);
    const guards = path === "/oauth/callback" ? { ...GUARDS, "referrer-policy": "no-referrer" } : GUARDS;
    expect(headersOf(response)).toMatchObject({ ...guards, "cache-control": "no-store" });
    expect(response.headers.get("strict-transport-security")).toBeNull();
    expect(response.headers.get("x-powered-by")).toBeNull();
  });

  test("under https add HSTS and a cookie that only this host may set", async () => {
    const secure = await startTestApi({
      sandboxUrl: "https://sandbox.example",
      env: { PUBLIC_URL: "https://shop.example" },
    });
    try {
      const response = await secure.visitor().fetch("/trpc/auth.signUp", {
        method: "POST",
        headers: { "content-type": "application/json", origin: "https://shop.example" },
        body: JSON.stringify({ name: "Asha", email: "asha@example.com", password: "ek cup garam chai" }),
      });
      expect(response.status).toBe(200);
      expect(response.headers.get("strict-transport-security")).toBe("max-age=31536000; includeSubDomains");
      expect(response.headers.get("content-security-policy")).toContain(
        "img-src 'self' blob: data: https://sandbox.example;",
      );
      expect(response.headers.getSetCookie()).toEqual([
        expect.stringMatching(
          /^__Host-session=[a-z0-9]{40}; Max-Age=34560000; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
        ),
      ]);
    } finally {
      await secure.close();
    }
  });
});

describe("the session cookie", () => {
  const NEW = { name: "Asha", email: "cookie@example.com", password: "ek cup garam chai" };

  test("comes with signing up, goes with logging out, and is replaced by logging in again", async () => {
    const browser = api.visitor();
    await browser.api.auth.signUp.mutate(NEW);
    const [first] = browser.cookies.values();
    expect([...browser.cookies.keys()]).toEqual(["session-3000"]);
    await browser.api.auth.logIn.mutate(NEW);
    const [second] = browser.cookies.values();
    expect(second).not.toBe(first);
    // The session that the browser no longer knows is no device any more.
    expect(await browser.api.auth.devices.query()).toHaveLength(1);
    await browser.api.auth.logOut.mutate();
    expect(browser.cookies.size).toBe(0);
    expect(await browser.api.auth.session.query()).toBeNull();
    await expect(browser.api.auth.devices.query()).rejects.toMatchObject({
      data: { httpStatus: 401, problem: { code: "UNAUTHENTICATED", key: "unauthenticated" } },
    });
  });

  test("is taken away when its session has ended, and renewed with it", async () => {
    const person = await createTenant(api.services);
    const browser = api.signedIn(person);
    api.services.advance(16 * 24 * 60 * 60 * 1000);
    const renewed = await browser.fetch("/trpc/auth.session");
    expect(renewed.headers.getSetCookie()).toEqual([
      `session-3000=${person.cookieValue}; Max-Age=34560000; Path=/; HttpOnly; SameSite=Lax`,
    ]);
    expect((await browser.fetch("/trpc/auth.session")).headers.getSetCookie()).toEqual([]);
    api.services.advance(31 * 24 * 60 * 60 * 1000);
    expect(await browser.api.auth.session.query()).toBeNull();
    expect(browser.cookies.size).toBe(0);
  });

  test("of a batch that streams is renewed before the answer begins", async () => {
    const person = await createTenant(api.services);
    api.services.advance(16 * 24 * 60 * 60 * 1000);
    const response = await api.signedIn(person).fetch("/trpc/auth.session?batch=1&input=%7B%7D", {
      headers: { "trpc-accept": "application/jsonl" },
    });
    expect(response.headers.getSetCookie()).toHaveLength(1);
    await response.text();
  });
});

describe("readiness", () => {
  const ready = async () => {
    const response = await api.visitor().fetch("/readyz");
    return [response.status, await response.json()];
  };

  test("names what is missing", async () => {
    expect(await ready()).toEqual([200, { ready: true, missing: [] }]);
    const { mediaDirectory } = api.services.environment;
    await rm(mediaDirectory, { recursive: true, force: true });
    await writeFile(mediaDirectory, "in the way");
    expect(await ready()).toEqual([503, { ready: false, missing: ["media store"] }]);
    await rm(mediaDirectory);
    expect((await ready())[0]).toBe(200);
  });

  test("asks a bucket itself, every few seconds", async () => {
    const bucket = await startS3Server();
    const stored = await startTestApi({ env: bucket.environment });
    const ask = async () => (await stored.visitor().fetch("/readyz")).json();
    const gone = { ready: false, missing: ["media store"] };
    try {
      expect(await ask()).toEqual({ ready: true, missing: [] });
      await bucket.close();
      expect(await ask()).toEqual({ ready: true, missing: [] });
      stored.services.advance(5000);
      expect(await ask()).toEqual(gone);
    } finally {
      await stored.close();
    }
    const other = await startS3Server();
    const url = other.environment.MEDIA_S3_URL.replace(/media$/, "nowhere");
    const elsewhere = await startTestApi({ env: { ...other.environment, MEDIA_S3_URL: url } });
    try {
      expect(await (await elsewhere.visitor().fetch("/readyz")).json()).toEqual(gone);
    } finally {
      await elsewhere.close();
      await other.close();
    }
  });

  test("waits for the migrations of this version", async () => {
    const behind = await startTestApi();
    try {
      const { connectionString } = behind.services;
      await runSql(connectionString, "DELETE FROM _prisma_migrations WHERE migration_name LIKE '%_jobs'");
      const response = await behind.visitor().fetch("/readyz");
      expect(response.status).toBe(503);
      expect(await response.json()).toEqual({ ready: false, missing: ["migrations"] });
    } finally {
      await behind.close();
    }
  });

  test("waits for the database, while the process itself is healthy", async () => {
    const alone = await startTestApi();
    try {
      await alone.services.loseDatabase();
      const response = await alone.visitor().fetch("/readyz");
      expect(await response.json()).toMatchObject({ ready: false, missing: ["database"] });
      expect((await alone.visitor().fetch("/healthz")).status).toBe(200);
    } finally {
      await alone.close();
    }
  });
});

describe("the owner's app", () => {
  test("says in one sentence that it is not built", async () => {
    const response = await api.visitor().fetch("/");
    expect(response.status).toBe(503);
    expect(await response.text()).toBe("The app is not built yet: `npx pnpm@12 start` builds it.\n");
  });

  test("is served with its pages, its hashed files for ever and the rest afresh", async () => {
    await mkdir(join(api.webFolder, "assets"));
    await mkdir(join(api.webFolder, ".vite"));
    await writeFile(join(api.webFolder, "index.html"), "<!doctype html><title>Shop</title>");
    await writeFile(join(api.webFolder, "first-paint.js"), "1;");
    await writeFile(join(api.webFolder, "assets/main-4f2a.js"), `"${"chai ".repeat(1000)}";`);
    await writeFile(join(api.webFolder, ".vite/manifest.json"), "{}");
    const get = async (path: string) => {
      const response = await fetch(`${api.origin}${path}`, { headers: { "accept-encoding": "gzip" } });
      const { headers } = response;
      return {
        status: response.status,
        type: headers.get("content-type"),
        kept: headers.get("cache-control"),
        encoding: headers.get("content-encoding"),
        body: await response.text(),
      };
    };
    const page = { status: 200, type: expect.stringMatching("text/html"), kept: "no-cache" };
    expect(await get("/")).toMatchObject({ ...page, body: expect.stringContaining("<title>Shop") });
    expect(await get("/posts/1?view=list")).toMatchObject({
      ...page,
      body: expect.stringContaining("<title>Shop"),
    });
    expect(await get("/first-paint.js")).toMatchObject({ status: 200, kept: "no-cache", body: "1;" });
    expect(await get("/assets/main-4f2a.js")).toMatchObject({
      status: 200,
      type: expect.stringMatching("text/javascript"),
      kept: "public, max-age=31536000, immutable",
      encoding: "gzip",
    });
    for (const path of ["/assets/old-9999.js", "/.vite/manifest.json", "/trpc", "/media", "/oauth/x"]) {
      expect(await get(path), path).toMatchObject({ status: 404, kept: "no-store" });
    }
    expect((await fetch(`${api.origin}/`, { method: "POST" })).status).toBe(403);
  });
});

describe("pictures", () => {
  const upload = (browser: ReturnType<TestApi["visitor"]>, body: string | Uint8Array<ArrayBuffer>) =>
    browser.fetch("/media", { method: "POST", headers: { "content-type": "image/jpeg" }, body });

  test("are stored for the organisation and shown to it alone", async () => {
    const owner = api.signedIn(await createTenant(api.services));
    const stored = await upload(owner, await photo(1200, 800));
    expect(stored.status).toBe(200);
    const media = (await stored.json()) as {
      url: string;
      thumbnailUrl: string;
      width: number;
      bytes: number;
    };
    expect(media.width).toBe(1200);
    expect((await fetch(api.origin + media.url)).status).toBe(404);
    const stranger = api.signedIn(await createTenant(api.services));
    expect((await stranger.fetch(media.url)).status).toBe(404);
    const shown = await owner.fetch(media.url);
    expect(headersOf(shown)).toMatchObject({
      ...GUARDS,
      "cache-control": "private, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'; sandbox",
      "content-type": "image/jpeg",
      "cross-origin-resource-policy": "cross-origin",
    });
    const bytes = Buffer.from(await shown.arrayBuffer());
    expect(bytes.subarray(0, 3).toString("hex")).toBe("ffd8ff");
    expect(bytes).toHaveLength(media.bytes);
    const etag = shown.headers.get("etag") ?? "";
    expect((await owner.fetch(media.url, { headers: { "if-none-match": etag } })).status).toBe(304);
    const part = await owner.fetch(media.url, { headers: { range: "bytes=0-2" } });
    expect(part.status).toBe(206);
    expect(part.headers.get("content-range")).toBe(`bytes 0-2/${media.bytes}`);
    expect(Buffer.from(await part.arrayBuffer()).toString("hex")).toBe("ffd8ff");
    expect((await owner.fetch(media.url, { headers: { range: "bytes=99999999-" } })).status).toBe(416);
    const head = await owner.fetch(media.thumbnailUrl, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get("content-length"))).toBeGreaterThan(0);
  });

  test.each([
    ["a text file", () => "not a picture", "media-not-an-image"],
    ["nothing", () => "", "media-not-an-image"],
    ["21 megabytes", () => new Uint8Array(21 * 1024 * 1024), "media-too-large"],
  ])("%s is refused with a problem", async (_case, body, key) => {
    const response = await upload(api.signedIn(await createTenant(api.services)), body());
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ problem: { code: "INVALID", key } });
  });

  test("are nobody's without a session", async () => {
    const response = await upload(api.visitor(), await photo(1200, 800));
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ problem: { key: "unauthenticated" } });
  });
});

describe("the way back from a network", () => {
  test("ends on a page of the app whatever happened", async () => {
    const to = async (browser: ReturnType<TestApi["visitor"]>, query: string) =>
      (await browser.fetch(`/oauth/callback${query}`)).headers.get("location");
    const browser = api.signedIn(await createTenant(api.services));
    expect(await to(browser, "?state=invented&code=x")).toBe("/accounts?problem=connect-state-invalid");
    expect(await to(browser, "")).toBe("/accounts?problem=connect-state-invalid");
    expect(await to(api.visitor(), "?state=x&code=x")).toBe("/accounts?problem=unauthenticated");
  });
});

test("the device remembers the address that our own proxy saw", async () => {
  const proxied = await startTestApi({ env: { TRUST_PROXY: "1" } });
  try {
    const browser = proxied.visitor();
    await browser.fetch("/trpc/auth.signUp", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        "x-forwarded-for": "6.6.6.6, 203.0.113.9",
        "user-agent": "Pixel",
      },
      body: JSON.stringify({ name: "Asha", email: "asha@example.com", password: "ek cup garam chai" }),
    });
    expect(await browser.api.auth.devices.query()).toMatchObject([
      { ipAddress: "203.0.113.9", userAgent: "Pixel" },
    ]);
  } finally {
    await proxied.close();
  }
});
