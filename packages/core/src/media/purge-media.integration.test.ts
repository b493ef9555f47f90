import { createHash } from "node:crypto";
import { withTenant } from "@businesspro/db/transactions";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TenantCtx } from "../context.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { keepBytes } from "./keep-bytes.ts";
import { purgeMedia } from "./purge-media.ts";
import { removeMedia } from "./remove-media.ts";
import { storeMedia } from "./store-media.ts";

const DAY_MS = 86_400_000;

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

const picture = (background: string) =>
  sharp({ create: { width: 30, height: 30, channels: 3, background } })
    .jpeg()
    .toBuffer();
async function sha256Of(ctx: TenantCtx, id: string): Promise<string> {
  const row = await withTenant(ctx.databases, ctx, (tx) => tx.media.findUniqueOrThrow({ where: { id } }));
  return row.sha256;
}
const isThere = async (sha256: string) => (await services.media.size({ sha256, variant: null })) !== null;

test("bytes go when the last address of them has ended, and not while another row counts on them", async () => {
  const [one, two] = [await createTenant(services), await createTenant(services)];
  const shared = await storeMedia(one, await picture("#112233"));
  const same = await storeMedia(two, await picture("#112233"));
  const alone = await storeMedia(one, await picture("#445566"));
  const [sharedBytes, aloneBytes] = [await sha256Of(one, shared.id), await sha256Of(one, alone.id)];
  for (const { id } of [shared, alone]) await removeMedia(one, { id, fromPosts: false });

  services.advance(14 * DAY_MS);
  expect(await purgeMedia(services)).toBe(0);
  expect(await isThere(aloneBytes)).toBe(true);
  services.advance(2 * DAY_MS);
  expect(await purgeMedia(services)).toBe(1);
  expect([await isThere(aloneBytes), await isThere(sharedBytes)]).toEqual([false, true]);

  await removeMedia(two, { id: same.id, fromPosts: false });
  services.advance(16 * DAY_MS);
  expect(await purgeMedia(services)).toBe(1);
  expect(await isThere(sharedBytes)).toBe(false);
  expect(await purgeMedia(services)).toBe(0);
});

test("a post that may still go out keeps them", async () => {
  const ctx = await createTenant(services);
  const { organizationId } = ctx;
  const { id } = await storeMedia(ctx, await picture("#778899"));
  const bytes = await sha256Of(ctx, id);
  await withTenant(ctx.databases, ctx, async (tx) => {
    const content = await tx.content.create({
      data: { organizationId, caption: "Chai", platform: "facebook", status: "publishing" },
    });
    await tx.contentMedia.create({ data: { organizationId, contentId: content.id, mediaId: id } });
    await tx.publishTarget.create({
      data: {
        organizationId,
        contentId: content.id,
        platform: "facebook",
        status: "needs_review",
        dueAt: ctx.now(),
      },
      select: { id: true },
    });
    await tx.media.update({ where: { id }, data: { deletedAt: ctx.now() } });
  });
  services.advance(30 * DAY_MS);
  expect(await purgeMedia(services)).toBe(0);
  expect(await isThere(bytes)).toBe(true);
});

test("bytes that never got a row go, and those of an upload under way do not", async () => {
  const ctx = await createTenant(services);
  const bytes = Buffer.from("an upload whose process died");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await keepBytes(ctx, sha256, () => services.media.put({ sha256, variant: null }, bytes));
  expect(await purgeMedia(services)).toBe(0);
  expect(await isThere(sha256)).toBe(true);
  services.advance(7 * 3_600_000);
  expect(await purgeMedia(services)).toBe(1);
  expect(await isThere(sha256)).toBe(false);
});

test("a purge that died is gone on with, and whoever stores the same bytes waits for its end", async () => {
  const ctx = await createTenant(services);
  const bytes = await picture("#aabbcc");
  const { id } = await storeMedia(ctx, bytes);
  const sha256 = await sha256Of(ctx, id);
  await removeMedia(ctx, { id, fromPosts: false });
  services.advance(16 * DAY_MS);
  const removeAll = () => Promise.reject(new Error("killed"));
  await expect(purgeMedia({ ...services, media: { ...services.media, removeAll } })).rejects.toThrow(
    "killed",
  );

  const stored = storeMedia(ctx, bytes);
  await expect.poll(() => purgeMedia(services)).toBe(1);
  expect(await sha256Of(ctx, (await stored).id)).toBe(sha256);
  expect(await isThere(sha256)).toBe(true);
});
