import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createEgress, type OwnedEgress } from "@businesspro/egress/create-egress";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import type { UsageReport } from "../configuration.ts";
import { PlatformError } from "../platform-error.ts";
import type { CallPurpose } from "./classify-graph-error.ts";
import { createGraphClient, type GraphClient } from "./graph-client.ts";
import { listPaged } from "./list-paged.ts";
import { readInsights } from "./read-insights.ts";
import { createdSchema } from "./wire.ts";

type Handler = (response: ServerResponse, request: IncomingMessage, body: string) => void;

const token = "EAAG-very-secret";
const usages: (readonly UsageReport[])[] = [];
const seen: { url: string; body: string; headers: IncomingMessage["headers"] }[] = [];
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += String(chunk)));
  request.on("end", () => {
    seen.push({ url: request.url ?? "", body, headers: request.headers });
    answer(response, request, body);
  });
});
let answer: Handler;
let egress: OwnedEgress;
let client: GraphClient;
let origin = "";

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address && typeof address === "object") origin = `http://127.0.0.1:${address.port}`;
  egress = createEgress({ allowedOrigins: [origin], maxResponseBytes: 10_000, timeLimitMs: 5000 });
  const onUsage = (_platform: string, usage: readonly UsageReport[]) => usages.push(usage);
  client = createGraphClient({
    platform: "facebook",
    base: `${origin}/v25.0`,
    appSecret: "s3cret",
    egress,
    now: () => new Date(),
    onUsage,
  });
});
afterAll(async () => {
  await egress.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const call = (purpose: CallPurpose, method: "GET" | "POST", signal = new AbortController().signal) =>
  client.call({
    purpose,
    method,
    path: "/1/feed",
    parameters: { message: "नमस्ते & more" },
    accessToken: token,
    schema: createdSchema,
    signal,
  });
const failure = async (promise: Promise<unknown>): Promise<PlatformError> => {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof PlatformError)) throw new Error("expected a PlatformError", { cause: error });
  return error;
};
const json =
  (value: unknown, status = 200, headers = {}): Handler =>
  (response) =>
    response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(value));

test("sends the token as a header, parameters as a form, and proves the application", async () => {
  answer = json({ id: "101_202", unknown: true }, 200, { "x-app-usage": '{"call_count":7}' });
  seen.length = 0;
  expect(await call("commit", "POST")).toEqual({ id: "101_202" });
  expect(await call("read", "GET")).toEqual({ id: "101_202" });
  const [post, get] = seen;
  expect(post?.headers.authorization).toBe(`Bearer ${token}`);
  expect(post?.url).toBe("/v25.0/1/feed");
  expect(Object.fromEntries(new URLSearchParams(post?.body))).toEqual({
    message: "नमस्ते & more",
    appsecret_proof: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(get?.url).not.toContain(token);
  expect(usages.at(-1)).toEqual([{ subject: "app", type: null, percent: 7, regainMinutes: 0 }]);
});

test.each<[string, Handler, string]>([
  [
    "HTML from a machine in between",
    (response) => response.writeHead(200).end("<html>"),
    "unreadable-answer",
  ],
  ["an empty body", (response) => response.end(), "unreadable-answer"],
  ["a shape that is not known", json({ identity: 1 }), "unreadable-answer"],
  ["a gateway's 502", (response) => response.writeHead(502).end("<html>"), "http-502"],
  ["a broken connection", (response) => response.destroy(), "network-und_err_socket"],
  [
    "a body that breaks off",
    (response) => response.writeHead(200, { "content-length": 50 }).write("{", () => response.destroy()),
    "network-und_err_socket",
  ],
  ["a redirect", (response) => response.writeHead(302, { location: "/" }).end(), "network-redirect-refused"],
  ["a body without end", (response) => response.end("x".repeat(20_000)), "network-response-too-large"],
])("%s leaves a commit unclear and is nobody's fault", async (_name, handler, code) => {
  answer = handler;
  expect(await failure(call("commit", "POST"))).toMatchObject({ kind: "outcome-unknown", code });
  expect(await failure(call("prepare", "POST"))).toMatchObject({ kind: "transient", code });
});

test("silence ends with the caller's deadline", async () => {
  answer = () => {};
  expect(await failure(call("commit", "POST", AbortSignal.timeout(30)))).toMatchObject({
    kind: "outcome-unknown",
    code: "network-timeout",
  });
});

test("a commit whose time is over before it starts was never sent", async () => {
  seen.length = 0;
  expect(await failure(call("commit", "POST", AbortSignal.abort()))).toMatchObject({
    kind: "transient",
    code: "not-sent",
  });
  expect(seen).toEqual([]);
});

test("an error in the envelope counts whatever the status, and nothing secret gets into it", async () => {
  const error = {
    message: `Bad token ${token}`,
    type: "OAuthException",
    code: 190,
    error_subcode: 463,
    fbtrace_id: "A1",
  };
  answer = json({ error });
  const thrown = await failure(call("read", "GET"));
  expect(thrown).toMatchObject({ kind: "reauth", code: "190/463" });
  expect(thrown.message).toBe("GET /1/feed failed with 190/463 (HTTP 200, trace A1)");
});

test("the code exchange of Instagram Login has errors of its own shape", async () => {
  answer = json(
    { error_type: "OAuthException", code: 400, error_message: "Invalid authorization code" },
    400,
  );
  expect(await failure(call("prepare", "POST"))).toMatchObject({ kind: "rejected", code: "http-400" });
});

test("pages are walked at our own base, without the token that the next address carries", async () => {
  answer = (response, request, body) => {
    const { searchParams } = new URL(request.url ?? "", origin);
    const page = Number(searchParams.get("after") ?? searchParams.get("__paging_token") ?? 0);
    const next = `https://elsewhere.example/v1.0/x?access_token=${token}&__paging_token=${page + 1}`;
    const paging = page === 0 ? { cursors: { after: "1" }, next } : page < 3 ? { next } : {};
    json({ data: [{ id: String(page) }], paging })(response, request, body);
  };
  seen.length = 0;
  const request = {
    path: "/me/accounts",
    parameters: { limit: "1" },
    accessToken: token,
    item: z.object({ id: z.string() }),
    signal: new AbortController().signal,
  };
  const ids = (items: { id: string }[]) => items.map((item) => item.id);
  const all = await listPaged(client, { ...request, maxPages: 9 });
  expect([ids(all.items), all.complete]).toEqual([["0", "1", "2", "3"], true]);
  expect(seen.every(({ url }) => url.startsWith("/v25.0/me/accounts?limit=1") && !url.includes(token))).toBe(
    true,
  );
  const some = await listPaged(client, { ...request, maxPages: 2 });
  expect([ids(some.items), some.complete]).toEqual([["0", "1"], false]);
  const enough = await listPaged(client, { ...request, maxPages: 9, isEnough: (items) => items.length > 2 });
  expect(ids(enough.items)).toEqual(["0", "1", "2"]);
});

test("insights: reads every shape of a value, and only what is there", async () => {
  answer = json({
    data: [
      { name: "views", period: "lifetime", values: [{ value: 12 }] },
      { name: "likes", total_value: { value: 3 } },
      { name: "by_type", values: [{ value: { like: 2, love: 3 } }] },
      { name: "empty", values: [] },
      { name: "none", values: [{ value: {} }] },
      { name: "odd", values: [{ value: "many" }] },
    ],
  });
  const request = {
    path: "/1/insights",
    metrics: ["views"],
    dead: new Set<string>(),
    accessToken: token,
    signal: new AbortController().signal,
  };
  expect([...(await readInsights(client, request))]).toEqual([
    ["views", 12],
    ["likes", 3],
    ["by_type", 5],
  ]);
});

test("insights: one dead name is found, remembered and left out from then on", async () => {
  const asked: string[] = [];
  answer = (response, request, body) => {
    const metrics = new URL(request.url ?? "", origin).searchParams.get("metric")?.split(",") ?? [];
    asked.push(metrics.join());
    if (metrics.includes("dead"))
      return json({ error: { code: 100, message: "(#100) metric" } }, 400)(response, request, body);
    json({ data: metrics.map((name) => ({ name, values: [{ value: 1 }] })) })(response, request, body);
  };
  const request = {
    path: "/1/insights",
    metrics: ["views", "dead", "reach"],
    dead: new Set<string>(),
    accessToken: token,
    signal: new AbortController().signal,
  };
  expect([...(await readInsights(client, request)).keys()]).toEqual(["views", "reach"]);
  expect([...(await readInsights(client, request)).keys()]).toEqual(["views", "reach"]);
  expect(asked).toEqual(["views,dead,reach", "views", "dead", "reach", "views,reach"]);
});

test("insights: a post that no metric is given for does not kill the names", async () => {
  answer = json({ error: { code: 100, message: "(#100) post" } }, 400);
  const dead = new Set<string>();
  const request = {
    path: "/1/insights",
    metrics: ["views", "reach"],
    dead,
    accessToken: token,
    signal: new AbortController().signal,
  };
  expect(await failure(readInsights(client, request))).toMatchObject({ kind: "rejected", code: "100" });
  expect(dead.size).toBe(0);
});
