import { createServer, type RequestListener, type Server } from "node:http";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createEgress } from "./create-egress.ts";
import { EgressError } from "./egress.ts";
import { toFetch } from "./to-fetch.ts";

/** Stands for something private that must never be reached. */
const canary = {
  origin: "",
  connections: 0,
  server: createServer((_request, response) => response.end("secret")),
};
/** Stands for the host that an operator allows. */
const friend = {
  origin: "",
  requests: [] as { method: string; url: string; headers: Record<string, unknown>; body: string }[],
  server: createServer(),
};

const answers: Record<string, RequestListener> = {
  "/ok": (_request, response) => response.end("fine"),
  "/loop": (_request, response) => response.writeHead(302, { location: "/loop" }).end(),
  "/hop": (_request, response) => response.writeHead(302, { location: "/ok" }).end(),
  "/to-canary": (_request, response) => response.writeHead(302, { location: canary.origin }).end(),
  "/to-canary-name": (_request, response) =>
    response.writeHead(302, { location: canary.origin.replace("127.0.0.1", "localhost") }).end(),
  "/to-file": (_request, response) => response.writeHead(302, { location: "file:///etc/passwd" }).end(),
  "/to-second": (_request, response) => response.writeHead(302, { location: `${second.origin}/ok` }).end(),
  "/long": (_request, response) => response.end("x".repeat(2000)),
  "/long-chunked": (_request, response) => {
    for (let i = 0; i < 20; i++) response.write("x".repeat(100));
    response.end();
  },
  "/reset": (request) => request.socket.destroy(),
  "/silent": () => {},
  "/stalls": (_request, response) => void response.write("first"),
};
const serve: RequestListener = (request, response) => {
  let body = "";
  request.on("data", (chunk) => (body += String(chunk)));
  request.on("end", () => {
    friend.requests.push({
      method: request.method ?? "",
      url: request.url ?? "",
      headers: request.headers,
      body,
    });
    answers[request.url ?? ""]?.(request, response);
  });
};
const second = { origin: "", server: createServer(serve) };
friend.server.on("request", serve);
canary.server.on("connection", () => canary.connections++);

const egress = createEgress({ allowedOrigins: [], maxResponseBytes: 1000, timeLimitMs: 5000 });
let open = egress;
const signal = () => new AbortController().signal;
const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: unknown) => (error instanceof EgressError ? error.code : String(error)),
  );

async function listen(target: { origin: string; server: Server }) {
  await new Promise<void>((resolve) => target.server.listen(0, "127.0.0.1", resolve));
  const address = target.server.address();
  if (address && typeof address === "object") target.origin = `http://127.0.0.1:${address.port}`;
}

beforeAll(async () => {
  await Promise.all([canary, friend, second].map(listen));
  open = createEgress({
    allowedOrigins: [friend.origin, `${second.origin}/`],
    maxResponseBytes: 1000,
    timeLimitMs: 5000,
  });
});
afterAll(async () => {
  for (const { server } of [canary, friend, second]) server.closeAllConnections();
  await Promise.all([
    egress.close(),
    open.close(),
    ...[canary, friend, second].map(({ server }) => new Promise((done) => server.close(done))),
  ]);
});
beforeEach(() => {
  friend.requests.length = 0;
});

const port = () => new URL(canary.origin).port;
const PRIVATE = [
  "127.0.0.1",
  "2130706433",
  "0x7f000001",
  "017700000001",
  "127.1",
  "0177.0.0.1",
  "0",
  "[::1]",
  "[::]",
  "[::ffff:127.0.0.1]",
  "[::ffff:7f00:1]",
  "[64:ff9b::7f00:1]",
  "localhost",
  "LOCALHOST",
  "169.254.169.254",
  "10.0.0.1",
  "100.64.0.1",
  "１２７.０.０.１",
];

test.each(PRIVATE)("refuses %s without opening a connection", async (host) => {
  expect(await codeOf(egress(`http://${host}:${port()}/`, { signal: signal() }))).toBe("address-refused");
  expect(canary.connections).toBe(0);
});

test.each([
  "file:///etc/passwd",
  "ftp://example.com/",
  "data:text/plain,hi",
  "no url",
  "http://user:word@example.com/",
])("refuses %s", async (url) => {
  expect(await codeOf(egress(url, { signal: signal() }))).toBe("url-refused");
});

test.each([
  ["/to-canary", "address-refused"],
  ["/to-canary-name", "address-refused"],
  ["/to-file", "url-refused"],
  ["/loop", "redirects-exceeded"],
  ["/long", "response-too-large"],
])("checks what an allowed host answers: %s", async (path, code) => {
  expect(await codeOf(open(friend.origin + path, { signal: signal() }))).toBe(code);
  expect(canary.connections).toBe(0);
});

test("follows a redirect, and leaves credentials behind when it changes the origin", async () => {
  const headers = { authorization: "Bearer word", "x-plain": "1" };
  expect(await (await open(`${friend.origin}/hop`, { headers, signal: signal() })).text()).toBe("fine");
  expect(friend.requests.map((request) => request.headers.authorization)).toEqual([
    "Bearer word",
    "Bearer word",
  ]);
  friend.requests.length = 0;
  await open(`${friend.origin}/to-second`, { headers, signal: signal() });
  expect(
    friend.requests.map((request) => [request.headers.authorization, request.headers["x-plain"]]),
  ).toEqual([
    ["Bearer word", "1"],
    [undefined, "1"],
  ]);
});

test("never repeats a write: not after a redirect, not after a reset", async () => {
  expect(await codeOf(open(`${friend.origin}/hop`, { method: "POST", body: "a=1", signal: signal() }))).toBe(
    "redirect-refused",
  );
  expect(
    await codeOf(
      open(`${friend.origin}/reset`, {
        method: "POST",
        body: new URLSearchParams({ a: "1" }),
        signal: signal(),
      }),
    ),
  ).toMatch("TypeError");
  expect(friend.requests.map(({ method, url, body }) => [method, url, body])).toEqual([
    ["POST", "/hop", "a=1"],
    ["POST", "/reset", "a=1"],
  ]);
});

test("stops reading an endless body, also one of unannounced length", async () => {
  const response = await open(`${friend.origin}/long-chunked`, { signal: signal() });
  expect(await codeOf(response.text())).toBe("response-too-large");
});

test("ends a call at the time limit and at the caller's signal", async () => {
  const hasty = createEgress({ allowedOrigins: [friend.origin], maxResponseBytes: 1000, timeLimitMs: 1000 });
  await expect(hasty(`${friend.origin}/silent`, { signal: signal() })).rejects.toMatchObject({
    name: "TimeoutError",
  });
  const stalled = await hasty(`${friend.origin}/stalls`, { signal: signal() });
  await expect(stalled.text()).rejects.toMatchObject({ name: "TimeoutError" });
  await hasty.close();
  await expect(open(`${friend.origin}/silent`, { signal: AbortSignal.timeout(50) })).rejects.toMatchObject({
    name: "TimeoutError",
  });
});

test("serves libraries that want a fetch", async () => {
  const response = await toFetch(open)(new URL(`${friend.origin}/ok`), { method: "POST", body: "{}" });
  expect([response.status, await response.text()]).toEqual([200, "fine"]);
});

test("tells when a request has left, answered or not", async () => {
  const left = Promise.withResolvers<void>();
  const ended = new AbortController();
  const call = open(`${friend.origin}/silent`, {
    method: "POST",
    body: "one",
    signal: ended.signal,
    onSent: left.resolve,
  });
  await left.promise;
  await expect
    .poll(() => friend.requests.some(({ url, body }) => url === "/silent" && body === "one"))
    .toBe(true);
  ended.abort();
  await expect(call).rejects.toThrow();
});

test("a request that finds nobody has not left", async () => {
  let left = false;
  const closed = createServer();
  const port = await new Promise<number>((found) =>
    closed.listen(0, "127.0.0.1", () => found((closed.address() as { port: number }).port)),
  );
  await new Promise((done) => closed.close(done));
  const nobody = createEgress({
    allowedOrigins: [`http://127.0.0.1:${port}`],
    maxResponseBytes: 1000,
    timeLimitMs: 5000,
  });
  const call = nobody(`http://127.0.0.1:${port}/`, {
    method: "POST",
    body: "one",
    signal: signal(),
    onSent: () => (left = true),
  });
  await expect(call).rejects.toThrow();
  expect(left).toBe(false);
  await nobody.close();
});
