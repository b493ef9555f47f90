import { createTenant, type TestTenant } from "@businesspro/core/testing/create-tenant";
import { checksumOrganization } from "@businesspro/testing/checksum-organization";
import { runSql } from "@businesspro/testing/run-sql";
import type { AnyTRPCProcedure, AnyTRPCRouter } from "@trpc/server";
import { afterAll, beforeAll, expect, test } from "vitest";
import { appRouter } from "./router.ts";
import { startTestApi, type TestApi, type TestBrowser } from "./testing/start-test-api.ts";

const anyRouter: AnyTRPCRouter = appRouter;
const MUTATIONS = Object.entries<AnyTRPCProcedure>(anyRouter._def.procedures).flatMap(([path, { _def }]) =>
  _def.type === "mutation" ? path : [],
);

let api: TestApi;
let owner: TestTenant;
let browser: TestBrowser;
beforeAll(async () => {
  api = await startTestApi();
  owner = await createTenant(api.services);
  browser = api.signedIn(owner);
});
afterAll(() => api.close());

const checksum = () => checksumOrganization(api.services.connectionString, owner.organizationId);
const FOREIGN = { origin: "https://evil.example", "sec-fetch-site": "cross-site" };
const OWN_HEADER = { "x-requested-with": "businesspro" };

/** What another site can make a browser send without asking us, and what it could if one lock were open. */
const VECTORS: [string, Record<string, string>, string | FormData][] = [
  ["a multipart form", FOREIGN, new FormData()],
  ["an ordinary form", { ...FOREIGN, "content-type": "application/x-www-form-urlencoded" }, "name=Mine"],
  ["plain text", { ...FOREIGN, "content-type": "text/plain" }, '{"0":{"name":"Mine"}}'],
  ["no content type", FOREIGN, ""],
  ["JSON after a preflight that was let through", { ...FOREIGN, "content-type": "application/json" }, "{}"],
  [
    "JSON with our header, from elsewhere",
    { ...FOREIGN, ...OWN_HEADER, "content-type": "application/json" },
    "{}",
  ],
  ["a form that hides its origin", { origin: "null", "content-type": "text/plain" }, "{}"],
  [
    "an old browser without Sec-Fetch-Site",
    { origin: FOREIGN.origin, "content-type": "application/json" },
    "{}",
  ],
  [
    "a sibling host",
    { origin: "https://evil.localhost", "sec-fetch-site": "same-site", ...OWN_HEADER },
    "{}",
  ],
  ["no origin and no header of ours", { "content-type": "application/json" }, "{}"],
];

test.each(VECTORS)("%s does nothing", async (_case, headers, body) => {
  const before = await checksum();
  const cookie = [...browser.cookies].map((pair) => pair.join("=")).join("; ");
  for (const path of [
    ...MUTATIONS.map((name) => `trpc/${name}`),
    `trpc/${MUTATIONS.join(",")}?batch=1`,
    "media",
  ]) {
    // Not through the browser of the tests, which adds our header.
    const response = await fetch(`${api.origin}/${path}`, {
      method: "POST",
      headers: { ...headers, cookie },
      body,
    });
    expect([path, response.status]).toEqual([path, 403]);
    expect(await response.text()).toContain('"key":"forbidden"');
    expect(response.headers.get("access-control-allow-origin")).toBeNull();
  }
  expect(await checksum()).toEqual(before);
});

test("our own pages pass, at the public address and at the one the browser used", async () => {
  for (const origin of [api.services.environment.publicUrl, api.origin]) {
    const response = await browser.fetch("/trpc/auth.updatePreferences", {
      method: "POST",
      headers: { origin, "sec-fetch-site": "same-origin", "content-type": "application/json" },
      body: JSON.stringify({ tone: "fun" }),
    });
    expect(response.status).toBe(200);
  }
});

test("other sites get no leave to read or to ask", async () => {
  const preflight = await fetch(`${api.origin}/trpc/auth.logOut`, {
    method: "OPTIONS",
    headers: {
      ...FOREIGN,
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-requested-with",
    },
  });
  expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  expect(preflight.headers.get("access-control-allow-headers")).toBeNull();
});

test("a change is never a GET", async () => {
  const before = await checksum();
  for (const path of MUTATIONS) {
    const response = await browser.fetch(`/trpc/${path}?input=${encodeURIComponent('{"name":"Mine"}')}`);
    expect(response.status, path).toBe(405);
  }
  expect(await checksum()).toEqual(before);
});

test("a batch holds ten calls and no more", async () => {
  const batch = (size: number) => {
    const paths = Array(size).fill("auth.session").join(",");
    return browser.fetch(`/trpc/${paths}?batch=1&input=${encodeURIComponent("{}")}`);
  };
  const ten = await batch(10);
  expect(ten.status).toBe(200);
  expect(await ten.json()).toHaveLength(10);
  const eleven = await batch(11);
  expect(eleven.status).toBe(400);
  expect(await eleven.text()).toContain('"key":"invalid-input"');
});

test("calls are counted, not requests: the 601st within a minute waits", async () => {
  const busy = api.signedIn(await createTenant(api.services));
  const paths = Array(10).fill("auth.session").join(",");
  const request = () => busy.fetch(`/trpc/${paths}?batch=1&input=${encodeURIComponent("{}")}`);
  for (let i = 0; i < 60; i++) expect((await request()).status).toBe(200);
  const refused = await request();
  expect(refused.status).toBe(429);
  const seconds = Number(refused.headers.get("retry-after"));
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThanOrEqual(60);
  const [answer] = (await refused.json()) as { error: { data: { problem: unknown } } }[];
  expect(answer?.error.data.problem).toEqual({
    code: "RATE_LIMITED",
    key: "rate-limited",
    parameters: { seconds },
    field: null,
  });
  // Another person, from the same address, goes on.
  expect((await browser.api.auth.session.query())?.user.id).toBe(owner.userId);
});

test("a guesser is told how long to wait", async () => {
  const guess = () =>
    api.visitor().fetch("/trpc/auth.logIn", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ email: "guessed@example.com", password: "a wrong guess" }),
    });
  for (let i = 0; i < 5; i++) expect((await guess()).status).toBe(401);
  const sixth = await guess();
  expect(sixth.status).toBe(429);
  expect(Number(sixth.headers.get("retry-after"))).toBeGreaterThan(0);
});

test("input that is too large, broken or not storable is refused with a problem", async () => {
  const post = (body: string) =>
    browser.fetch("/trpc/organizations.update", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body,
    });
  const cases: [string, number][] = [
    [JSON.stringify({ about: "x".repeat(1024 * 1024) }), 413],
    ["{", 400],
    ['{"about":"nul \\u0000"}', 400],
    ['{"about":"half a pair \\ud83c"}', 400],
    ["[".repeat(100_000) + "]".repeat(100_000), 400],
    [JSON.stringify({ about: "x".repeat(601) }), 400],
  ];
  for (const [body, status] of cases) {
    const response = await post(body);
    expect([response.status, body.slice(0, 30)]).toEqual([status, body.slice(0, 30)]);
    const { error } = (await response.json()) as { error: { data: { problem: unknown; requestId: string } } };
    expect(error.data.problem).toMatchObject({ code: "INVALID", key: "invalid-input" });
    expect(error.data.requestId).toMatch(/^[0-9a-f-]{36}$/);
  }
  const named = (await (await post(JSON.stringify({ about: 7 }))).json()) as {
    error: { data: { problem: { field: string } } };
  };
  expect(named.error.data.problem.field).toBe("about");
});

test("what we did not foresee says nothing but its request's id", async () => {
  // Nothing serves the procedures' tables any more.
  const broken = await startTestApi();
  try {
    await runSql(broken.services.connectionString, "ALTER TABLE refresh_tokens RENAME TO gone");
    const response = await broken.signedIn(owner).fetch("/trpc/auth.session");
    expect(response.status).toBe(500);
    const text = await response.text();
    expect(text).toContain('"key":"internal"');
    expect(text).toContain(response.headers.get("x-request-id"));
    expect(text).not.toMatch(/refresh_tokens|prisma|stack|select/i);
  } finally {
    await broken.close();
  }
});
