import { crc32, deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { DomainError } from "../domain-error.ts";
import { encodePicture } from "./encode-picture.ts";
import { PICTURE_MAX_BYTES } from "./picture-limits.ts";

const canvas = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 4, background } });

async function refusal(bytes: Uint8Array): Promise<DomainError> {
  try {
    await encodePicture(bytes);
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error("it was taken");
}

async function pixel(jpeg: Uint8Array, left: number, top: number): Promise<number[]> {
  return [...(await sharp(jpeg).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

test("a phone photo comes out upright, at most 1440 wide, without camera data, place or trailing bytes", async () => {
  // Lying on its side: 2000 wide as stored, the left half red, to be turned by a quarter.
  const halves = await canvas(2000, 1000, "#0000ff")
    .composite([
      {
        input: { create: { width: 1000, height: 1000, channels: 4, background: "#ff0000" } },
        left: 0,
        top: 0,
      },
    ])
    .jpeg()
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: "Phone" },
      IFD3: { GPSLatitude: "28/1 36/1 50/1", GPSLatitudeRef: "N" },
    })
    .toBuffer();
  const withTail = Buffer.concat([halves, Buffer.from("<script>alert(1)</script>PK\x03\x04")]);

  const { bytes, width, height } = await encodePicture(withTail);
  expect({ width, height }).toEqual({ width: 1000, height: 2000 });
  const metadata = await sharp(bytes).metadata();
  expect(metadata).toMatchObject({ format: "jpeg", space: "srgb", width, height });
  expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.icc, metadata.orientation]).toEqual(
    Array(5).fill(undefined),
  );
  const raw = Buffer.from(bytes).toString("latin1");
  for (const trace of ["Exif", "Phone", "script", "PK\x03\x04"]) expect(raw).not.toContain(trace);
  const [red = 0, , blue = 0] = await pixel(bytes, 500, 200);
  expect(red).toBeGreaterThan(200);
  expect(blue).toBeLessThan(60);
});

test.each(["jpeg", "png", "webp", "avif"] as const)("%s is taken and becomes a JPEG", async (format) => {
  const upload = await canvas(64, 48, "#ff8800").toFormat(format).toBuffer();
  const { bytes, width, height } = await encodePicture(upload);
  expect((await sharp(bytes).metadata()).format).toBe("jpeg");
  expect({ width, height }).toEqual({ width: 64, height: 48 });
});

test("what was transparent is white, CMYK and wide-gamut colours become sRGB", async () => {
  const clear = await encodePicture(await canvas(20, 20, "#00000000").png().toBuffer());
  expect(await pixel(clear.bytes, 10, 10)).toEqual([255, 255, 255]);
  const cmyk = await encodePicture(await canvas(20, 20, "#808080").toColourspace("cmyk").jpeg().toBuffer());
  expect((await sharp(cmyk.bytes).metadata()).space).toBe("srgb");
  const wide = await canvas(20, 20, "#ff0000").withIccProfile("p3").jpeg().toBuffer();
  const [red = 0] = await pixel((await encodePicture(wide)).bytes, 10, 10);
  expect(red).toBeGreaterThan(248);
});

test("a large picture keeps its shape inside 1440 by 2560, a small one its size", async () => {
  const size = async (width: number, height: number) => {
    const encoded = await encodePicture(await canvas(width, height, "#123456").jpeg().toBuffer());
    return [encoded.width, encoded.height];
  };
  expect(await size(4000, 3000)).toEqual([1440, 1080]);
  expect(await size(3000, 8000)).toEqual([960, 2560]);
  expect(await size(1, 1)).toEqual([1, 1]);
});

test("even noise fits into what the networks take", async () => {
  const noise = await sharp({
    create: {
      width: 1440,
      height: 2560,
      channels: 3,
      background: "#000",
      noise: { type: "gaussian", mean: 128, sigma: 80 },
    },
  })
    .jpeg({ quality: 100, chromaSubsampling: "4:4:4" })
    .toBuffer();
  expect((await encodePicture(noise)).bytes.length).toBeLessThanOrEqual(PICTURE_MAX_BYTES);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>';
const box = (brand: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, "latin1")]);
const corpus: [string, Uint8Array, string][] = [
  ["an empty file", new Uint8Array(), "media-not-an-image"],
  ["text", Buffer.from("Aaj ka special: samosa chaat"), "media-not-an-image"],
  ["SVG", Buffer.from(svg), "media-not-an-image"],
  ["SVG with a prolog", Buffer.from(`<?xml version="1.0"?>\n${svg}`), "media-not-an-image"],
  [
    "SVG behind the first bytes of a JPEG",
    Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.from(svg)]),
    "media-not-an-image",
  ],
  ["HTML", Buffer.from("<!doctype html><script>alert(1)</script>"), "media-not-an-image"],
  ["PDF", Buffer.from("%PDF-1.7\n1 0 obj\n"), "media-not-an-image"],
  ["ZIP", Buffer.from("PK\x03\x04\x14\0\0\0", "latin1"), "media-not-an-image"],
  [
    "a script that begins like a GIF",
    Buffer.from("GIF89a/*\0*/=1;alert(1)", "latin1"),
    "media-format-unsupported",
  ],
  ["HEIC", Buffer.concat([box("heic"), Buffer.alloc(64)]), "media-format-unsupported"],
  ["TIFF", Buffer.from("II*\0\x08\0\0\0\0\0\0\0\0\0", "latin1"), "media-format-unsupported"],
  [
    "a header that promises AVIF and holds nothing",
    Buffer.concat([box("avif"), Buffer.alloc(64)]),
    "media-not-an-image",
  ],
];

test.each(corpus)("%s is refused", async (_name, bytes, key) => {
  expect((await refusal(bytes)).key).toBe(key);
});

test("HEIC is named, so that the owner knows what to change", async () => {
  expect((await refusal(Buffer.concat([box("heic"), Buffer.alloc(64)]))).problem).toMatchObject({
    code: "INVALID",
    parameters: { format: "HEIC" },
    field: "media",
  });
});

test("a photo that breaks off is refused rather than shown half grey", async () => {
  const whole = await canvas(800, 600, "#225588").jpeg().toBuffer();
  expect((await refusal(whole.subarray(0, whole.length / 2))).key).toBe("media-not-an-image");
});

/** One bit for each pixel, all alike: 32 MB of zeros deflate to 32 kB. */
function bombPng(width: number, height: number): Buffer {
  const chunk = (type: string, data: Uint8Array) => {
    const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((1 + width / 8) * height), { level: 9 });
  const signature = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([
    signature,
    chunk("IHDR", header),
    chunk("IDAT", rows),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

test("a small file that unfolds into too many pixels is refused", async () => {
  expect(await encodePicture(bombPng(64, 64))).toMatchObject({ width: 64, height: 64 });
  const flood = bombPng(16_000, 16_000);
  expect(flood.length).toBeLessThan(100_000);
  expect((await refusal(flood)).key).toBe("media-too-many-pixels");
});
