import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import sharp from "sharp";

export type PictureServer = { url: string; close: () => Promise<void> };

/** `/jpeg-800x600` is a picture of that format and size, `/reel.mp4` a video. The other paths are hosts that a network must put up with. */
export async function startPictureServer(): Promise<PictureServer> {
  const server = createServer(async (request, response) => {
    const path = (request.url ?? "/").slice(1);
    const [, format, width, height] = /^(jpeg|png|webp|gif)-(\d+)x(\d+)/.exec(path) ?? [];
    if (path === "never") return;
    const video = /^(reel|wide|short)\.mp4$/.exec(path)?.[1];
    if (video) {
      response.writeHead(200, { "content-type": "video/mp4" }).end(await readFile(videoFile(video)));
      return;
    }
    if (path === "moved") {
      response.writeHead(302, { location: "/jpeg-800x600" }).end();
    } else if (path === "text.jpg") {
      response.writeHead(200, { "content-type": "image/jpeg" }).end("not a picture at all");
    } else if (path === "huge.jpg") {
      response.writeHead(200, { "content-type": "image/jpeg" }).end(Buffer.alloc(9 * 1024 * 1024, 0xff));
    } else if (format === undefined) {
      response.writeHead(404).end();
    } else {
      const picture = await drawPicture(format, Number(width), Number(height));
      response
        .writeHead(200, { "content-type": `image/${format}` })
        .end(path.endsWith("-cut") ? picture.subarray(0, picture.length / 2) : picture);
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const videoFile = (name: string) =>
  new URL(`../../../../packages/testing/videos/${name}.mp4`, import.meta.url);

const drawPicture = (format: string, width: number, height: number): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: "#c2703d" } })
    .toFormat(format as "jpeg")
    .toBuffer();
