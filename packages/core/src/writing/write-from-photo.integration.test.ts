import { createModelRegistry } from "@businesspro/ai/model-registry";
import {
  type OpenAiCompatibleServer,
  startOpenAiCompatibleServer,
} from "@businesspro/ai/testing/openai-compatible-server";
import type { WritingEvent } from "@businesspro/contracts/writing-outputs";
import { withTenant } from "@businesspro/db/transactions";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TenantCtx } from "../context.ts";
import { storeMedia } from "../media/store-media.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { writeFromPhoto } from "./write-from-photo.ts";

const never = new AbortController().signal;

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

async function photo(ctx: TenantCtx): Promise<string> {
  const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: "#c2703d" } });
  return (await storeMedia(ctx, await picture.png().toBuffer())).id;
}

async function write(ctx: TenantCtx, mediaId: string, about = ""): Promise<WritingEvent | undefined> {
  const input = { mediaId, about, goal: "promotion", tone: "friendly", language: "english" } as const;
  const events: WritingEvent[] = [];
  for await (const event of writeFromPhoto(ctx, { ...input, platforms: ["instagram"] }, never))
    events.push(event);
  return events.at(-1);
}

function logsOf(ctx: TenantCtx) {
  const { organizationId } = ctx;
  return withTenant(ctx.databases, ctx, (tx) => tx.aiLog.findMany({ where: { organizationId } }));
}

test("a model gets the photo small and as bytes, is paid for it, and the log holds none of it", async () => {
  const models = createModelRegistry({
    baseUrl: server.baseUrl,
    apiKey: server.apiKey,
    providerName: "openai",
  });
  const ctx = { ...(await createTenant(services)), models };
  const mediaId = await photo(ctx);
  const seen = {
    hooks: [{ text: "Warm as clay", engagementEstimate: null }],
    captions: [{ text: "Fresh from the kiln. Come and hold one.", engagementEstimate: 60 }],
    hashtagSets: [{ tags: ["Clay"], engagementEstimate: null }],
    sawPicture: true,
  };
  server.next({ type: "answer", text: JSON.stringify(seen) });
  expect(await write(ctx, mediaId)).toMatchObject({ type: "done", post: { sawPicture: true } });

  const { body } = server.calls.at(-1) ?? {};
  expect(body?.model).toBe("gpt-4o");
  const parts = body?.messages.flatMap(({ content }) => (typeof content === "string" ? [] : content)) ?? [];
  const picture = parts.find(({ type }) => type === "image_url")?.image_url;
  const url = typeof picture === "object" && picture !== null && "url" in picture ? String(picture.url) : "";
  const [kind, bytes = ""] = url.split(",");
  expect(kind).toBe("data:image/jpeg;base64");
  expect(await sharp(Buffer.from(bytes, "base64")).metadata()).toMatchObject({ width: 768, height: 432 });

  const [log] = await logsOf(ctx);
  expect(log).toMatchObject({ feature: "caption_photo", modelEnum: "VISION_MODEL", status: "success" });
  expect(Number(log?.estimatedCostUsd)).toBeGreaterThan(0);
  const kept = JSON.stringify([log?.inputData, log?.outputData]);
  expect(kept).not.toContain(bytes.slice(0, 40));
  expect(kept.length).toBeLessThan(3_000);

  // Without budget no photo leaves.
  const environment = { ...ctx.environment, ai: { ...ctx.environment.ai, monthlyBudgetMicroUsd: 10 } };
  const before = server.calls.length;
  await expect(write({ ...ctx, environment }, mediaId)).rejects.toMatchObject({ key: "ai-budget-exhausted" });
  expect(server.calls).toHaveLength(before);
});

test("the offline writer says that it cannot see, and writes from the owner's words", async () => {
  const ctx = await createTenant(services);
  await withTenant(ctx.databases, ctx, (tx) =>
    tx.organization.update({
      where: { id: ctx.organizationId },
      data: { type: "boutique", about: "Handmade kurtis" },
      select: { id: true },
    }),
  );
  const mediaId = await photo(ctx);
  const [fromShop, fromWords] = [await write(ctx, mediaId), await write(ctx, mediaId, "Blue cotton kurti")];
  expect(fromShop?.post.sawPicture).toBe(false);
  expect(fromShop?.post.captions.map(({ text }) => text).join()).toMatch(/handmade kurtis/i);
  expect(fromWords?.post.captions.map(({ text }) => text).join()).toMatch(/blue cotton kurti/i);
  expect(await logsOf(ctx)).toMatchObject([{ feature: "caption_photo" }, { feature: "caption_photo" }]);
});

test("another organisation's photo, and one whose bytes are gone, are refused before any model is asked", async () => {
  const [ctx, other] = [await createTenant(services), await createTenant(services)];
  const mediaId = await photo(other);
  await expect(write(ctx, mediaId)).rejects.toMatchObject({ code: "NOT_FOUND", key: "not-found" });
  const emptied = { ...other, media: { ...other.media, read: async () => null } };
  await expect(write(emptied, mediaId)).rejects.toMatchObject({ key: "media-missing" });
  expect([...(await logsOf(ctx)), ...(await logsOf(other))]).toEqual([]);
});
