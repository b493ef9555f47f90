import { parseEnvironment } from "@businesspro/config/parse-environment";
import { fitToPlatform } from "@businesspro/contracts/fit-to-platform";
import { PLATFORM_LIMITS } from "@businesspro/contracts/limits";
import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { publicImageFor } from "./public-image-for.ts";
import { renderVariant } from "./render-variant.ts";

test("the canvas for Instagram is always of an allowed shape and never wider than 1440", () => {
  const bounds = PLATFORM_LIMITS.instagram.formats.post.image?.ratio ?? { min: 0, max: 0 };
  const sides = fc.record({
    width: fc.integer({ min: 1, max: 1440 }),
    height: fc.integer({ min: 1, max: 2560 }),
  });
  fc.assert(
    fc.property(sides, (size) => {
      const canvas = fitToPlatform("instagram", size);
      expect(canvas.width / canvas.height).toBeGreaterThanOrEqual(bounds.min);
      expect(canvas.width / canvas.height).toBeLessThanOrEqual(bounds.max);
      expect(canvas.width).toBeLessThanOrEqual(1440);
    }),
    { examples: [[{ width: 1440, height: 1 }], [{ width: 1, height: 2560 }]] },
  );
});

const services = { environment: { ...parseEnvironment({}), publicUrl: "https://shop.example" } };

test("a picture of an allowed shape goes out as it is, others by an address of their own", () => {
  const media = { publicKey: "k".repeat(32), width: 1440, height: 1080 };
  expect(publicImageFor(services, "instagram", media)).toEqual({
    url: `https://shop.example/media/${media.publicKey}.jpg`,
    width: 1440,
    height: 1080,
  });
  const tall = { ...media, width: 1080, height: 1920 };
  expect(publicImageFor(services, "facebook", tall).url).toMatch(/k\.jpg$/);
  expect(publicImageFor(services, "instagram", tall)).toEqual({
    url: `https://shop.example/media/${media.publicKey}.instagram.jpg`,
    width: 1440,
    height: 1800,
  });
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
    const padded = await renderVariant(original, "instagram");
    const { width, height } = fitToPlatform("instagram", size);
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
  expect(await renderVariant(original, "thumbnail")).toMatchObject({ width: 480, height: 320 });
});
