import { crc32, deflateSync } from "node:zlib";
import type { Owner } from "./owner-client.ts";

/** A real picture of one colour, 640 by 640, as an owner's phone might send it. */
export function photo(red = 200, green = 90, blue = 40, side = 640): Uint8Array<ArrayBuffer> {
  const row = Buffer.concat([Buffer.from([0]), Buffer.alloc(side * 3, Buffer.from([red, green, blue]))]);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const chunks = [
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.concat(Array.from({ length: side }, () => row)))),
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
