import { crc32, deflateSync } from "node:zlib";
import type { Owner } from "./owner-client.ts";

/** A real picture of one colour, 640 by 640, as an owner's phone might send it. */
export function photo(red = 200, green = 90, blue = 40, side = 640): Uint8Array<ArrayBuffer> {
  return encode(side, side, () => [red, green, blue]);
}

/** An upright picture, 600 by 900: red above, blue below, grainy as those of phones are. */
export function uprightPhoto(): Uint8Array<ArrayBuffer> {
  let grain = 1;
  return encode(600, 900, (_, y) => {
    grain = (grain * 48_271) % 2_147_483_647;
    const shade = grain % 48;
    return y < 450 ? [200 + shade, shade, shade] : [shade, shade, 200 + shade];
  });
}

type Colour = [red: number, green: number, blue: number];

function encode(
  width: number,
  height: number,
  colourAt: (x: number, y: number) => Colour,
): Uint8Array<ArrayBuffer> {
  const rows = Array.from({ length: height }, (_, y) =>
    Buffer.from([0, ...Array.from({ length: width }, (_, x) => colourAt(x, y)).flat()]),
  );
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(rows))),
    chunk("IEND", Buffer.alloc(0)),
  ];
  return new Uint8Array(Buffer.concat(chunks));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "ascii"), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}

/** Resolves with the id of a picture in the owner's library. */
export async function uploadPhoto(owner: Owner, red?: number, side?: number): Promise<string> {
  const upload = await owner.fetch("/media", {
    method: "POST",
    body: photo(red, undefined, undefined, side),
    headers: { "content-type": "image/png" },
  });
  if (!upload.ok) throw new Error(`upload: ${upload.status} ${await upload.text()}`);
  return ((await upload.json()) as { id: string }).id;
}
