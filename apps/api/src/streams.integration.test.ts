import {
  type OpenAiCompatibleServer,
  startOpenAiCompatibleServer,
} from "@businesspro/ai/testing/openai-compatible-server";
import { createTenant } from "@businesspro/core/testing/create-tenant";
import { createWorld } from "@businesspro/core/testing/create-world";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { readEvents, type ServerEvent } from "./testing/read-events.ts";
import { startTestApi, type TestApi, type TestBrowser } from "./testing/start-test-api.ts";

const idea = {
  about: "New ginger tea",
  goal: "offer",
  tone: "friendly",
  language: "english",
  platforms: ["facebook"],
} satisfies Parameters<TestBrowser["api"]["writing"]["write"]["mutate"]>[0];

let api: TestApi;
let models: OpenAiCompatibleServer;
let online: TestApi;
beforeAll(async () => {
  models = await startOpenAiCompatibleServer();
  api = await startTestApi({ sandboxUrl: "http://127.0.0.1:9" });
  online = await startTestApi({ env: { AI_BASE_URL: models.baseUrl, AI_API_KEY: models.apiKey } });
});
afterAll(async () => {
  await Promise.all([api.close(), online.close()]);
  await models.close();
});

const reading = () => ({ headers: { accept: "text/event-stream" } });
const follow = (browser: TestBrowser, lastEventId: string | null, init: RequestInit = {}) =>
  browser.fetch(`/trpc/live.events?input=${encodeURIComponent(JSON.stringify({ lastEventId }))}`, {
    ...reading(),
    ...init,
  });
/** The first of its kind. */
async function first(
  response: Response,
  wanted: (event: ServerEvent) => boolean,
): Promise<ServerEvent | undefined> {
  for await (const event of readEvents(response)) if (wanted(event)) return event;
  return undefined;
}

test("writing streams part by part to its end", async () => {
  const browser = api.signedIn(await createTenant(api.services));
  const events = await Array.fromAsync(await browser.api.writing.write.mutate(idea));
  expect(events.length).toBeGreaterThan(2);
  expect(events.at(-1)).toMatchObject({ type: "done", model: { offline: true }, costMicroUsd: 0 });
});

test("a part is there before the rest is written, and leaving stops the model", async () => {
  models.next({ type: "stall", afterPieces: 12 });
  const browser = online.signedIn(await createTenant(online.services));
  const leaving = new AbortController();
  const events = await browser.api.writing.write.mutate(idea, { signal: leaving.signal });
  for await (const event of events) {
    expect(event.type).toBe("partial");
    break;
  }
  leaving.abort();
  expect(await models.calls.at(-1)?.hungUp).toBe(true);
});

test("a stream that fails says so with a problem", async () => {
  models.next({ type: "error", status: 401, code: "invalid_api_key" });
  const browser = online.signedIn(await createTenant(online.services));
  const written = browser.api.writing.write.mutate(idea).then((events) => Array.fromAsync(events));
  await expect(written).rejects.toMatchObject({
    data: { code: "BAD_GATEWAY", problem: { code: "UPSTREAM", key: "ai-unavailable" } },
  });
});

test("live events carry ids to come back with", async () => {
  const owner = await createTenant(api.services);
  const browser = api.signedIn(owner);
  const world = await createWorld(owner);
  const response = await follow(browser, "0");
  expect(response.headers.get("content-type")).toBe("text/event-stream");
  const missed = await first(response, ({ name }) => name === "message");
  expect(missed?.data).toMatchObject({ id: missed?.id, status: expect.any(String) });

  const again = await follow(browser, missed?.id ?? null);
  const cancelled = first(
    again,
    ({ data }) =>
      (data as { groupId?: string }).groupId === world.plannedGroupId &&
      (data as { status?: string }).status === "cancelled",
  );
  await browser.api.scheduling.cancel.mutate({ groupId: world.plannedGroupId });
  expect((await cancelled)?.id).toMatch(/^\d+$/);
});

test("who closes the page stops following", async () => {
  const browser = api.signedIn(await createTenant(api.services));
  const leaving = new AbortController();
  await follow(browser, null, { signal: leaving.signal });
  const followers = () => api.services.feed.events().listenerCount("event");
  await vi.waitFor(() => expect(followers()).toBe(1));
  leaving.abort();
  await vi.waitFor(() => expect(followers()).toBe(0));
});
