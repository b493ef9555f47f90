import {
  createFormerColleague,
  createTenant,
  type TestTenant,
} from "@businesspro/core/testing/create-tenant";
import { photo } from "@businesspro/core/testing/photo";
import { checksumOrganization } from "@businesspro/testing/checksum-organization";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createApp } from "./create-app.ts";
import { startTestApi, type TestApi, type TestBrowser } from "./testing/start-test-api.ts";

/** What of hers the routes name. */
type Hers = { picture: string; upload: string; state: string };
/** A status, and where a redirect leads. */
type Outcome = number | `${number} ${string}`;
type RouteFixture = {
  request: (hers: Hers) => [path: string, init?: RequestInit];
  visitor: Outcome;
  /** A member of another organisation, and one who has left hers. */
  stranger: Outcome;
  owner: Outcome;
};

const picture = await photo(640, 640);
const TUS = { "tus-resumable": "1.0.0" };
const open = (path: string, status = 200): RouteFixture => ({
  request: () => [path],
  visitor: status,
  stranger: status,
  owner: status,
});
const upload = (method: string, owner: number, more: Record<string, string> = {}): RouteFixture => ({
  request: ({ upload: path }) => [path, { method, headers: { ...TUS, ...more } }],
  visitor: 401,
  stranger: 404,
  owner,
});

const askedFor = (path: string): RouteFixture => ({
  ...open("", 400),
  request: () => [path, { method: "POST", body: "{}", headers: { "content-type": "application/json" } }],
});

/** Every route beside the procedures, in the order in which hers are used. One that is missing here fails the test. */
const ROUTES: Record<string, RouteFixture> = {
  "GET /healthz": open("/healthz"),
  "GET /readyz": open("/readyz"),
  // What is not signed by the network is nobody's.
  "GET /webhooks/whatsapp": open("/webhooks/whatsapp?hub.mode=subscribe&hub.challenge=1", 403),
  "POST /webhooks/whatsapp": {
    ...open("", 403),
    request: () => ["/webhooks/whatsapp", { method: "POST", body: "{}" }],
  },
  // A ticket that nobody was given; with one of staff it leads in, as the panel's tests show.
  "GET /impersonate/:ticket": open("/impersonate/unknown", 410),
  // Under another name than the product's own, as here, there is no outbox.
  "GET /outbox": open("/outbox", 404),
  // They ask for a password or a token, not for a cookie.
  "POST /auth/token": askedFor("/auth/token"),
  "POST /auth/token/refresh": askedFor("/auth/token/refresh"),
  "POST /auth/token/revoke": askedFor("/auth/token/revoke"),
  "GET /media/check.jpg": open("/media/check.jpg"),
  "GET /media/:name": { request: ({ picture }) => [picture], visitor: 404, stranger: 404, owner: 200 },
  "POST /media": {
    request: () => ["/media", { method: "POST", body: picture, headers: { "content-type": "image/jpeg" } }],
    visitor: 401,
    stranger: 200,
    owner: 200,
  },
  "POST /uploads": {
    request: () => ["/uploads", { method: "POST", headers: { ...TUS, "upload-length": "10" } }],
    visitor: 401,
    stranger: 201,
    owner: 201,
  },
  "GET /uploads/:id": upload("HEAD", 200),
  "PATCH /uploads/:id": upload("PATCH", 204, {
    "upload-offset": "0",
    "content-type": "application/offset+octet-stream",
  }),
  "POST /uploads/:id/finish": {
    ...upload("POST", 404),
    request: ({ upload: path }) => [`${path}/finish`, { method: "POST" }],
  },
  "DELETE /uploads/:id": upload("DELETE", 204),
  "GET /oauth/callback": {
    request: ({ state }) => [`/oauth/callback?error=access_denied&state=${state}`],
    visitor: "302 /accounts?problem=unauthenticated",
    stranger: "302 /accounts?problem=connect-state-invalid",
    owner: "302 /accounts?problem=connect-denied",
  },
};

let api: TestApi;
let owner: TestTenant;
let hers: Hers;
beforeAll(async () => {
  // A network is configured and answers nobody.
  api = await startTestApi({ sandboxUrl: "http://127.0.0.1:9" });
  owner = await createTenant(api.services);
  const browser = api.signedIn(owner);
  const stored = (await (await send(browser, ROUTES["POST /media"])).json()) as { url: string };
  const { url } = await browser.api.accounts.beginConnect.mutate({ flow: "facebook-login" });
  hers = {
    picture: stored.url,
    upload: (await send(browser, ROUTES["POST /uploads"])).headers.get("location") ?? "",
    state: new URL(url).searchParams.get("state") ?? "",
  };
});
afterAll(() => api?.close());

function send(browser: TestBrowser, route: RouteFixture | undefined): Promise<Response> {
  const [path, init = {}] = route?.request(hers) ?? [""];
  const headers = { origin: api.origin, ...(init.headers as Record<string, string>) };
  return browser.fetch(path, { ...init, headers });
}

async function outcome(browser: TestBrowser, route: RouteFixture): Promise<Outcome> {
  const { status, headers } = await send(browser, route);
  const location = status === 302 ? headers.get("location") : null;
  return location === null ? status : `${status} ${location}`;
}

test("every route has a fixture, and every fixture a route", () => {
  const { routes } = createApp(api.services, { webFolder: api.webFolder });
  const own = routes.filter(({ path }) => !path.endsWith("*")).map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(ROUTES).sort()).toEqual([...new Set(own)].sort());
});

test("no route gives hers to anyone else or changes it, and each serves her", async () => {
  const sums = () => checksumOrganization(api.services.connectionString, owner.organizationId);
  const before = await sums();
  const stranger = api.signedIn(await createTenant(api.services));
  const former = api.signedIn(await createFormerColleague(owner));
  for (const [name, route] of Object.entries(ROUTES)) {
    expect(await outcome(api.visitor(), route), `${name}, nobody`).toBe(route.visitor);
    expect(await outcome(stranger, route), `${name}, another organisation`).toBe(route.stranger);
    expect(await outcome(former, route), `${name}, one who left`).toBe(route.stranger);
  }
  expect(await sums()).toEqual(before);
  for (const [name, route] of Object.entries(ROUTES)) {
    expect(await outcome(api.signedIn(owner), route), `${name}, the owner`).toBe(route.owner);
  }
});
