import { parseEnvironment } from "@businesspro/config/parse-environment";
import { fitToPlatform } from "@businesspro/contracts/fit-to-platform";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import type { Crop } from "@businesspro/contracts/outputs";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { createAddressSigner } from "./create-address-signer.ts";
import { publicMediaFor } from "./public-media-for.ts";
import { renderThumbnail, renderVariant } from "./render-variant.ts";

test("the canvas for Instagram is always of an allowed shape and never wider than 1440", () => {
  const bounds = PLATFORM_LIMITS.instagram.formats.post.image?.ratio ?? { min: 0, max: 0 };
  const sides = fc.record({
    width: fc.integer({ min: 1, max: 1440 }),
    height: fc.integer({ min: 1, max: 2560 }),
  });
  fc.assert(
    fc.property(sides, (size) => {
      const canvas = fitToPlatform("instagram", "post", size);
      expect(canvas.width / canvas.height).toBeGreaterThanOrEqual(bounds.min);
      expect(canvas.width / canvas.height).toBeLessThanOrEqual(bounds.max);
      expect(canvas.width).toBeLessThanOrEqual(1440);
    }),
    { examples: [[{ width: 1440, height: 1 }], [{ width: 1, height: 2560 }]] },
  );
});

const services = {
  environment: { ...parseEnvironment({}), databaseUrl: "unused", publicUrl: "https://shop.example" },
  addresses: createAddressSigner([{ id: "one", key: Buffer.alloc(32) }]),
  now: () => new Date(),
};

test("a picture of an allowed shape goes out as it is, others and parts by an address of their own", () => {
  const media = { kind: "image", publicKey: "k".repeat(32), width: 1440, height: 1080 } as const;
  const find = (platform: "instagram" | "facebook", size: object, crop: Crop | null = null) => {
    const { url, width, height } = publicMediaFor(
      services,
      { platform, type: "post", crop },
      { ...media, ...size },
    );
    return { path: new URL(url).pathname, width, height };
  };
  expect(find("instagram", {})).toEqual({ path: `/media/${media.publicKey}.jpg`, width: 1440, height: 1080 });
  const tall = { width: 1080, height: 1920 };
  expect(find("facebook", tall).path).toMatch(/k\.jpg$/);
  expect(find("instagram", tall)).toEqual({
    path: `/media/${media.publicKey}.instagram-post.jpg`,
    width: 1440,
    height: 1800,
  });
  expect(find("facebook", {}, { x: 0, y: 0, width: 0.5, height: 1 })).toEqual({
    path: `/media/${media.publicKey}.facebook-post-c0-0-5000-10000.jpg`,
    width: 720,
    height: 1080,
  });
  const narrow = { x: 0, y: 0, width: 0.875, height: 1 };
  expect(find("instagram", { width: 800, height: 1000 }, narrow)).toEqual({
    path: `/media/${media.publicKey}.instagram-post-c0-0-8750-10000.jpg`,
    width: 800,
    height: 1000,
  });
  expect(find("instagram", { kind: "video" }).path).toBe(`/media/${media.publicKey}.mp4`);
});

test("a crop shows the chosen part alone", async () => {
  const half = { create: { width: 400, height: 400, channels: 3, background: "#ff0000" } } as const;
  const blue = await sharp({ create: { ...half.create, width: 200, background: "#0000ff" } })
    .png()
    .toBuffer();
  const original = await sharp(half)
    .composite([{ input: blue, left: 200, top: 0 }])
    .jpeg()
    .toBuffer();
  const crop = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
  const { bytes, ...size } = await renderVariant(original, { platform: "facebook", type: "post", crop });
  expect(size).toEqual({ width: 200, height: 200 });
  const { dominant } = await sharp(bytes).stats();
  expect(dominant.b).toBeGreaterThan(200);
  expect(dominant.r).toBeLessThan(50);
});

test.each([
  { width: 1080, height: 1920 },
  { width: 1440, height: 200 },
  { width: 33, height: 1001 },
])(
  "the padded picture of $width × $height has the announced size and shows all of the original",
  async (size) => {
    const red = { create: { ...size, channels: 3, background: "#ff0000" } } as const;
    const original = await sharp(red).jpeg().toBuffer();
    const padded = await renderVariant(original, { platform: "instagram", type: "post", crop: null });
    const { width, height } = fitToPlatform("instagram", "post", size);
    expect({ width: padded.width, height: padded.height }).toEqual({ width, height });
    expect(await sharp(padded.bytes).metadata()).toMatchObject({
      format: "jpeg",
      space: "srgb",
      width,
      height,
    });
    const at = async (left: number, top: number) =>
      (await sharp(padded.bytes).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())[0] ?? 0;
    expect(await at(width >> 1, height >> 1)).toBeGreaterThan(245);
    expect(await at(0, 0)).toBeLessThan(225);
  },
);

test("a thumbnail is small and keeps the shape", async () => {
  const original = await sharp({ create: { width: 1440, height: 960, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
  expect(await renderThumbnail(original)).toMatchObject({ width: 480, height: 320 });
});
