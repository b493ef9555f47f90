import { createModelRegistry } from "@businesspro/ai/model-registry";
import {
  type OpenAiCompatibleServer,
  startOpenAiCompatibleServer,
} from "@businesspro/ai/testing/openai-compatible-server";
import { withTenant } from "@businesspro/db/transactions";
import { afterAll, beforeAll, expect, test } from "vitest";
import { getContentGroup } from "../content/get-content-group.ts";
import { saveContent } from "../content/save-content.ts";
import type { TenantCtx } from "../context.ts";
import { LIMITERS } from "../identity/limiters.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { suggestIdeas } from "./suggest-ideas.ts";

const never = new AbortController().signal;
const asked = { tone: "friendly", language: "english" } as const;

let services: TestServices;
let server: OpenAiCompatibleServer;
beforeAll(async () => {
  services = await createTestServices();
  server = await startOpenAiCompatibleServer();
});
afterAll(async () => {
  await services.close();
  await server.close();
});

async function teaShop(): Promise<TenantCtx> {
  const ctx = await createTenant(services);
  await withTenant(ctx.databases, ctx, (tx) =>
    tx.organization.update({
      where: { id: ctx.organizationId },
      data: { type: "tea-shop", about: "Kulhad chai since 1986", timeZone: "Asia/Kolkata" },
      select: { id: true },
    }),
  );
  // Half past midnight on Christmas in India, still the day before in London.
  return { ...ctx, now: () => new Date("2026-12-24T19:00:00Z") };
}

function logsOf(ctx: TenantCtx) {
  const { organizationId } = ctx;
  return withTenant(ctx.databases, ctx, (tx) => tx.aiLog.findMany({ where: { organizationId } }));
}

test("ideas know the shop and the season, are one log row, and lead from a saved post back to it", async () => {
  const ctx = await teaShop();
  const suggested = await suggestIdeas(ctx, asked, never);
  expect(suggested).toMatchObject({ costMicroUsd: 0, model: { key: "LIGHT_MODEL", offline: true } });
  const ideas = suggested?.ideas ?? [];
  expect(ideas.map(({ hint }) => hint)).toEqual(
    expect.arrayContaining([
      "Christmas wishes to all our customers",
      "What people come to us for: Kulhad chai since 1986",
      "Adrak chai fresh from the kettle",
    ]),
  );
  const [log] = await logsOf(ctx);
  expect(log).toMatchObject({
    feature: "generate_ideas",
    modelEnum: "LIGHT_MODEL",
    status: "success",
    inputData: { festivals: expect.arrayContaining([{ name: "Christmas", inDays: 0 }]) },
  });
  expect(ideas.map(({ id }) => id)).toEqual(ideas.map((_, index) => `${log?.id}:${index}`));

  const [idea] = ideas;
  if (idea === undefined) throw new Error("no idea");
  const saved = await saveContent(ctx, {
    groupId: null,
    expectedRevision: null,
    versions: [
      {
        platform: "instagram",
        contentType: "post",
        options: { firstComment: null, link: null, google: null },
        crops: [],
        caption: "Merry Christmas",
        hashtags: [],
        socialAccountIds: [],
      },
    ],
    mediaIds: [],
    origin: {
      goal: idea.goal,
      tone: idea.tone,
      language: "english",
      visualStyle: idea.visualStyle,
      idea: { id: idea.id, tags: idea.tags },
      engagementEstimate: null,
      variants: [],
    },
    when: null,
  });
  const row = await withTenant(ctx.databases, ctx, (tx) =>
    tx.content.findFirstOrThrow({ where: { groupId: saved.groupId } }),
  );
  expect(row).toMatchObject({
    aiIdeaId: idea.id,
    aiTags: ["Fits the season", "Best for reach"],
    visualStyle: "festive",
  });
  const { origin } = await getContentGroup(ctx, { groupId: saved.groupId });
  expect(origin).toMatchObject({ visualStyle: "festive", idea: { id: idea.id, tags: idea.tags } });
});

test("a model over HTTP is paid for its ideas; what it may not say is dropped, and nothing usable is an error", async () => {
  const ctx = {
    ...(await teaShop()),
    models: createModelRegistry({ baseUrl: server.baseUrl, apiKey: server.apiKey, providerName: "openai" }),
  };
  const suggested = await suggestIdeas(ctx, { tone: "fun", language: "hindi" }, never);
  expect(suggested?.ideas[0]?.hint).toBe("सभी ग्राहकों को क्रिसमस की हार्दिक शुभकामनाएँ");
  expect(server.calls.at(-1)?.body).toMatchObject({ model: "gpt-4o-mini" });

  const wrong = {
    goal: "offer",
    tone: "fun",
    hint: "हमारी चाय सबसे अच्छी चाय है",
    visualStyle: "bold",
    tags: [],
  };
  server.next({ type: "answer", text: JSON.stringify({ ideas: [wrong] }) });
  await expect(suggestIdeas(ctx, asked, never)).rejects.toMatchObject({
    code: "UPSTREAM",
    key: "ai-answer-unusable",
  });
  const logs = await logsOf(ctx);
  expect(logs.map(({ status }) => status).sort()).toEqual(["success", "unusable"]);
  expect(logs.every((log) => Number(log.estimatedCostUsd) > 0)).toBe(true);
});

test("who asks too often waits; who leaves gets nothing", async () => {
  const ctx = await teaShop();
  expect(await suggestIdeas(ctx, asked, AbortSignal.abort())).toBeNull();
  const more = Array.from({ length: LIMITERS.suggestIdeas.points - 1 }, () =>
    suggestIdeas(ctx, asked, AbortSignal.abort()),
  );
  await Promise.all(more);
  await expect(suggestIdeas(ctx, asked, never)).rejects.toMatchObject({ code: "RATE_LIMITED" });
});
