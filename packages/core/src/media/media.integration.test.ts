import { createHash, randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { withTenant } from "@businesspro/db/transactions";
import { phoneVideo } from "@businesspro/testing/videos";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TenantCtx } from "../context.ts";
import { createTenant } from "../testing/create-tenant.ts";
import { createTestServices, type TestServices } from "../testing/create-test-services.ts";
import { MediaStoreError } from "./media-store-error.ts";
import { openMedia } from "./open-media.ts";
import { publicMediaFor } from "./public-media-for.ts";
import { removeMedia } from "./remove-media.ts";
import { storeMedia } from "./store-media.ts";
import { takeUpload } from "./take-upload.ts";

let services: TestServices;
beforeAll(async () => {
  services = await createTestServices();
});
afterAll(() => services.close());

function photo(width: number, height: number, background = "#cc7722"): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background } })
    .jpeg()
    .toBuffer();
}

/** What is found under an address: by its organisation, and by whoever else has the address. */
async function open(ctx: TenantCtx, address: string, as: "organisation" | "anyone" = "organisation") {
  const { pathname, searchParams } = new URL(address, "https://shop.example");
  const [until, signature] = [searchParams.get("until"), searchParams.get("signature")];
  const opened = await openMedia(ctx, {
    name: pathname.slice("/media/".length),
    signed: until && signature ? { until, signature } : null,
    organizationId: async () => (as === "organisation" ? ctx.organizationId : null),
  });
  if (opened === null) return null;
  const stream = await opened.stream({ start: 0, end: opened.size - 1 });
  return { ...opened, bytes: Buffer.concat(await Array.fromAsync(stream)) };
}

function rowOf(ctx: TenantCtx, id: string) {
  return withTenant(ctx.databases, ctx, (tx) => tx.media.findUniqueOrThrow({ where: { id } }));
}

/** A post of the organisation that shows the picture. */
async function showIn(ctx: TenantCtx, mediaId: string, status: string): Promise<void> {
  const { organizationId } = ctx;
  await withTenant(ctx.databases, ctx, async (tx) => {
    const content = await tx.content.create({
      data: { organizationId, caption: "Chai", platform: "instagram", status },
    });
    await tx.contentMedia.create({ data: { organizationId, contentId: content.id, mediaId } });
  });
}

test("an upload is served as the picture that its row describes, under an address that cannot be guessed", async () => {
  const ctx = await createTenant(services);
  const upload = new Blob([new Uint8Array(await photo(2880, 1440))]).stream();
  const media = await storeMedia(ctx, upload);
  expect(media).toMatchObject({ width: 1440, height: 720 });
  expect(media.url).toMatch(/^\/media\/[\w-]{32}\.jpg$/);

  const opened = await open(ctx, media.url);
  expect(opened).toMatchObject({ contentType: "image/jpeg" });
  expect(opened?.bytes).toHaveLength(media.bytes);
  expect(opened?.etag).toBe(
    createHash("sha256")
      .update(opened?.bytes ?? "")
      .digest("hex"),
  );
  expect(await sharp(opened?.bytes).metadata()).toMatchObject({ format: "jpeg", width: 1440, height: 720 });

  const thumbnail = await open(ctx, media.thumbnailUrl);
  expect(await sharp(thumbnail?.bytes).metadata()).toMatchObject({ format: "jpeg", width: 480, height: 240 });
  expect(thumbnail?.etag).not.toBe(opened?.etag);
});

test("what a network is sent to has the announced size, is made once and stays the same", async () => {
  const ctx = await createTenant(services);
  const media = await storeMedia(ctx, await photo(900, 1600));
  const image = publicMediaFor(
    ctx,
    { platform: "instagram", type: "post", crop: null },
    { ...(await rowOf(ctx, media.id)), kind: "image" },
  );
  expect(image.url.startsWith(`${ctx.environment.publicUrl}/media/`)).toBe(true);
  const first = await open(ctx, image.url, "anyone");
  const { width, height } = image;
  expect(await sharp(first?.bytes).metadata()).toMatchObject({ format: "jpeg", width, height });
  const second = await open(ctx, image.url, "anyone");
  expect(second?.etag).toBe(first?.etag);
  expect(Buffer.from(second?.bytes ?? "").equals(first?.bytes ?? new Uint8Array())).toBe(true);
});

test("the same picture twice is two rows over one file", async () => {
  const ctx = await createTenant(services);
  const bytes = await photo(100, 100, "#102030");
  const [one, two] = [await storeMedia(ctx, bytes), await storeMedia(ctx, bytes)];
  expect(one.url).not.toBe(two.url);
  await removeMedia(ctx, { id: one.id, fromPosts: false });
  expect(await open(ctx, one.url)).toBeNull();
  expect(await open(ctx, two.url)).not.toBeNull();
});

test("nothing is stored of an upload that is refused", async () => {
  const ctx = await createTenant(services);
  const text = new Blob(["Aaj ka special: samosa"]).stream();
  await expect(storeMedia(ctx, text)).rejects.toMatchObject({ code: "INVALID", key: "media-not-an-image" });
  const rows = await withTenant(ctx.databases, ctx, (tx) =>
    tx.media.count({ where: { organizationId: ctx.organizationId } }),
  );
  expect(rows).toBe(0);
});

test.each([
  ["draft", "media-in-use"],
  ["scheduled", "media-in-use"],
  ["failed", "media-in-use"],
  ["publishing", "media-in-publishing"],
])("a picture of a post that is %s stays", async (status, key) => {
  const ctx = await createTenant(services);
  const { id, url } = await storeMedia(ctx, await photo(40, 40));
  await showIn(ctx, id, status);
  const removed = removeMedia(ctx, { id, fromPosts: key === "media-in-publishing" });
  await expect(removed).rejects.toMatchObject({ code: "CONFLICT", key });
  expect(await open(ctx, url)).not.toBeNull();
});

test("a picture whose posts are out can go, once", async () => {
  const ctx = await createTenant(services);
  const { id } = await storeMedia(ctx, await photo(40, 40));
  await showIn(ctx, id, "published");
  await removeMedia(ctx, { id, fromPosts: false });
  await expect(removeMedia(ctx, { id, fromPosts: false })).rejects.toMatchObject({ code: "NOT_FOUND" });
});

test("an address that was never given out leads nowhere, also when the bytes were lost", async () => {
  const ctx = await createTenant(services);
  expect(await open(ctx, `/media/${"A".repeat(32)}.jpg`)).toBeNull();
  expect(await open(ctx, "/media/../../etc/passwd")).toBeNull();
  const { url } = await storeMedia(ctx, await photo(30, 30, "#010203"));
  const lost = { ...ctx.media, size: async () => null, read: async () => null };
  expect(await open({ ...ctx, media: lost }, url)).toBeNull();
});

test("another organisation cannot remove it", async () => {
  const ctx = await createTenant(services);
  const { id, url } = await storeMedia(ctx, await photo(40, 40));
  await expect(removeMedia(await createTenant(services), { id, fromPosts: false })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  await expect(removeMedia(ctx, { id: randomUUID(), fromPosts: false })).rejects.toMatchObject({
    code: "NOT_FOUND",
  });
  expect(await open(ctx, url)).not.toBeNull();
});

test("without a signed address only the organisation sees it", async () => {
  const ctx = await createTenant(services);
  const { url } = await storeMedia(ctx, await photo(40, 40));
  expect(await open(ctx, url, "anyone")).toBeNull();
  expect(await open(await createTenant(services), url)).toBeNull();
});

test("a network may fetch what it was sent to after the picture was deleted, until the address ends", async () => {
  const ctx = await createTenant(services);
  const { id, url } = await storeMedia(ctx, await photo(40, 40));
  const rendering = { platform: "facebook", type: "post", crop: null } as const;
  const { url: signed } = publicMediaFor(ctx, rendering, { ...(await rowOf(ctx, id)), kind: "image" });
  await removeMedia(ctx, { id, fromPosts: false });
  expect(await open(ctx, url)).toBeNull();
  expect(await open(ctx, signed, "anyone")).not.toBeNull();
  const later = { ...ctx, now: () => new Date(ctx.now().getTime() + 15 * 86_400_000) };
  expect(await open(later, signed, "anyone")).toBeNull();
});

test("a video is stored whole, with its length and a picture that stands for it", async () => {
  const ctx = await createTenant(services);
  const folder = await mkdtemp(join(tmpdir(), "upload-"));
  const path = join(folder, "upload");
  await writeFile(path, phoneVideo());
  const media = await takeUpload(ctx, { path, uploadId: null });
  await rm(folder, { recursive: true });
  expect(media).toMatchObject({ kind: "video", durationSeconds: 3, width: 540, height: 960 });
  expect(media.url).toMatch(/\.mp4$/);
  expect(await open(ctx, media.url)).toMatchObject({ contentType: "video/mp4", size: media.bytes });
  const poster = await open(ctx, media.thumbnailUrl);
  expect(await sharp(poster?.bytes).metadata()).toMatchObject({ format: "jpeg", height: 480 });
});

test("a store that is full or silent refuses an upload in words, and leaves no row", async () => {
  const ctx = await createTenant(services);
  for (const reason of ["full", "unreachable"] as const) {
    const put = () => Promise.reject(new MediaStoreError(reason, "no"));
    const stored = storeMedia({ ...ctx, media: { ...ctx.media, put } }, await photo(40, 40, "#0a0b0c"));
    await expect(stored).rejects.toMatchObject({ code: "UPSTREAM", key: `media-store-${reason}` });
  }
  const full = Object.assign(new Error("no space"), { code: "ENOSPC" });
  const stored = storeMedia(
    { ...ctx, media: { ...ctx.media, put: () => Promise.reject(full) } },
    await photo(40, 40, "#0a0b0c"),
  );
  await expect(stored).rejects.toMatchObject({ code: "UPSTREAM", key: "media-store-full" });
  expect(await withTenant(ctx.databases, ctx, (tx) => tx.media.count())).toBe(0);
});

test("storing and removing are audited", async () => {
  const ctx = await createTenant(services);
  const { id } = await storeMedia(ctx, await photo(40, 40));
  await removeMedia(ctx, { id, fromPosts: false });
  const rows = await ctx.databases.system.auditEntry.findMany({
    where: { subjectId: id },
    orderBy: { id: "asc" },
  });
  expect(rows.map((row) => row.action)).toEqual(["media.stored", "media.removed"]);
});
