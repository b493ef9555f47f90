import { createLogger } from "@businesspro/config/logger";
import { readMetrics } from "@businesspro/core/metrics/read-metrics";
import { createTestServices } from "@businesspro/core/testing/create-test-services";
import { expect, onTestFinished, test } from "vitest";
import { createApp } from "./create-app.ts";
import { listen } from "./listen.ts";

test("requests are counted by route, and every line that one makes carries its id", async () => {
  const services = await createTestServices();
  const lines: Record<string, unknown>[] = [];
  const logger = createLogger("api", "warn", { write: (line) => void lines.push(JSON.parse(line)) });
  const app = createApp({ ...services, logger }, { webFolder: "/nowhere" });
  const { port, stop } = await listen(app, { host: "127.0.0.1", port: 0 });
  const origin = `http://127.0.0.1:${port}`;
  onTestFinished(async () => {
    await stop();
    await services.close();
  });

  await fetch(`${origin}/healthz`);
  await fetch(`${origin}/media/of-somebody.jpg`);
  await fetch(`${origin}/trpc/auth.session`);
  const text = await readMetrics(services);
  const routes = [
    ...text.matchAll(/http_request_seconds_count{method="(\w+)",route="([^"]+)",status="(\d+)"} (\d+)/g),
  ];
  expect(routes.map(([, ...labels]) => labels.join(" ")).toSorted()).toEqual([
    "GET /healthz 200 1",
    expect.stringMatching(/^GET \/media\/:?\S* 404 1$/),
    "GET /trpc/* 200 1",
  ]);
  expect(text).not.toContain("of-somebody");

  await services.loseDatabase();
  const unready = await fetch(`${origin}/readyz`);
  expect([unready.status, await unready.json()]).toEqual([503, { ready: false, missing: ["database"] }]);
  const answer = await fetch(`${origin}/trpc/auth.signUp`, {
    method: "POST",
    headers: { "content-type": "application/json", "x-requested-with": "businesspro" },
    body: JSON.stringify({ name: "Asha", email: "asha@example.com", password: "ek cup garam chai" }),
  });
  expect(answer.status).toBeGreaterThanOrEqual(500);
  const ids = [unready, answer].map(({ headers }) => headers.get("x-request-id"));
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(lines.map(({ requestId }) => requestId).filter((id) => !ids.includes(id as string))).toEqual([]);
  expect(new Set(lines.map(({ requestId }) => requestId))).toEqual(new Set(ids));
});
