import { randomUUID } from "node:crypto";
import { createAccessTokens } from "@businesspro/core/identity/access-tokens";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startTestApi, type TestApi } from "./testing/start-test-api.ts";

const MINUTE = 60_000;
const PASSWORD = "ek cup garam chai";
type Tokens = { tokenType: string; accessToken: string; refreshToken: string; expiresIn: number };

let api: TestApi;
let email: string;
beforeAll(async () => {
  api = await startTestApi();
  email = `owner-${randomUUID()}@example.com`;
  await api.visitor().api.auth.signUp.mutate({ name: "Asha Rao", email, password: PASSWORD });
});
afterAll(() => api.close());

/** As a program on another machine: no cookie, no header of our own pages. */
function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(new URL(path, api.origin), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}
async function logIn(): Promise<Tokens> {
  const answer = await post("/auth/token", { email, password: PASSWORD });
  expect(answer.status).toBe(200);
  expect(answer.headers.get("cache-control")).toBe("no-store");
  expect(answer.headers.getSetCookie()).toEqual([]);
  return (await answer.json()) as Tokens;
}
async function refresh(refreshToken: string): Promise<Tokens | number> {
  const answer = await post("/auth/token/refresh", { refreshToken });
  return answer.ok ? ((await answer.json()) as Tokens) : answer.status;
}
const bearer = (token: string) => ({ authorization: `Bearer ${token}` });
/** A change, so that the guard of our own pages has its say. */
const change = async (token: string) =>
  (await post("/trpc/auth.updatePreferences", { tone: "fun" }, bearer(token))).status;

test("a client logs in, acts in place of the cookie, and renews itself", async () => {
  expect(await post("/auth/token", { email, password: "wrong" }).then(({ status }) => status)).toBe(401);
  expect(await post("/auth/token", { email }).then(({ status }) => status)).toBe(400);
  const first = await logIn();
  expect(first).toMatchObject({ tokenType: "Bearer", expiresIn: 900 });
  expect(await change(first.accessToken)).toBe(200);
  const session = await fetch(new URL("/trpc/auth.session", api.origin), {
    headers: bearer(first.accessToken),
  });
  expect(await session.json()).toMatchObject({ result: { data: { user: { email } } } });

  // Neither the refresh token nor a cookie's value stands in for it, nor a token of other keys or another name.
  expect(await change(first.refreshToken)).toBe(401);
  const { environment, now } = api.services;
  const claims = { userId: randomUUID(), familyId: randomUUID() };
  const foreign = createAccessTokens([{ id: "test", key: Buffer.alloc(32, 1) }], environment.publicUrl);
  expect(await change(await foreign.sign(claims, now()))).toBe(401);
  const [header = "", payload = "", signature = ""] = first.accessToken.split(".");
  expect(await change(`${header}.${payload.slice(0, -2)}AA.${signature}`)).toBe(401);
  // A header that does not work is not made good by a cookie.
  const browser = api.visitor();
  await browser.api.auth.logIn.mutate({ email, password: PASSWORD });
  const answer = await browser.fetch("/trpc/auth.devices", { headers: bearer("nonsense") });
  expect(answer.status).toBe(401);

  api.services.advance(15 * MINUTE + 1000);
  expect(await change(first.accessToken)).toBe(401);
  const second = await refresh(first.refreshToken);
  if (typeof second === "number") throw new Error("not renewed");
  expect(await change(second.accessToken)).toBe(200);
  // Keys can be rotated: an older one is believed while it is named.
  const rotated = createAccessTokens(
    [{ id: "new", key: Buffer.alloc(32, 2) }, ...environment.tokenKeys],
    environment.publicUrl,
  );
  expect(await rotated.read(second.accessToken, now())).not.toBeNull();
  // A family is one device, however often it was renewed.
  const devices = await browser.api.auth.devices.query();
  expect(devices.filter(({ userAgent }) => userAgent?.includes("node"))).not.toHaveLength(0);
  expect(new Set(devices.map(({ id }) => id)).size).toBe(devices.length);
});

test("a lost answer may be asked for again; a copied token ends its family, and no other", async () => {
  const [first, bystander] = [await logIn(), await logIn()];
  const [one, two] = await Promise.all([refresh(first.refreshToken), refresh(first.refreshToken)]);
  if (typeof one === "number" || typeof two === "number") throw new Error("not renewed");
  expect(one.refreshToken).toBe(two.refreshToken);

  const third = await refresh(one.refreshToken);
  if (typeof third === "number") throw new Error("not renewed");
  // Its successor is in use, so whoever comes with it now has a copy.
  expect(await refresh(first.refreshToken)).toBe(401);
  expect(await change(third.accessToken)).toBe(401);
  expect(await refresh(third.refreshToken)).toBe(401);
  expect(await change(bystander.accessToken)).toBe(200);

  // Too late for a lost answer.
  const next = await refresh(bystander.refreshToken);
  if (typeof next === "number") throw new Error("not renewed");
  api.services.advance(31_000);
  expect(await refresh(bystander.refreshToken)).toBe(401);
  expect(await change(next.accessToken)).toBe(401);
});

test("who is logged out is out at once, which says nothing of theft; a reset password ends clients too", async () => {
  const [leaving, staying] = [await logIn(), await logIn()];
  expect((await post("/auth/token/revoke", { refreshToken: leaving.refreshToken })).status).toBe(204);
  expect((await post("/auth/token/revoke", { refreshToken: "unknown" })).status).toBe(204);
  expect(await change(leaving.accessToken)).toBe(401);
  expect(await refresh(leaving.refreshToken)).toBe(401);
  expect(await change(staying.accessToken)).toBe(200);

  // She sees the client among her devices and signs it out.
  const browser = api.visitor();
  await browser.api.auth.logIn.mutate({ email, password: PASSWORD });
  await browser.api.auth.revokeOtherDevices.mutate();
  expect(await change(staying.accessToken)).toBe(401);
  expect(await refresh(staying.refreshToken)).toBe(401);
  // A client's secret is no cookie.
  const client = await logIn();
  const [name = ""] = [...browser.cookies.keys()];
  browser.cookies.set(name, client.refreshToken);
  expect(await browser.api.auth.session.query()).toBeNull();

  // Idle for long: log in again, and nothing else ends.
  const other = await logIn();
  api.services.advance(29 * 24 * 60 * MINUTE);
  const renewed = await refresh(other.refreshToken);
  if (typeof renewed === "number") throw new Error("not renewed");
  api.services.advance(2 * 24 * 60 * MINUTE);
  expect(await refresh(client.refreshToken)).toBe(401);
  expect(await refresh(renewed.refreshToken)).not.toBe(401);
});
