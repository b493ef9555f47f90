import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

/** Hosts one good picture, a good upright video and one that lies down, and a text that calls itself a picture. */
export async function startPictureServer() {
  const file = await readFile(new URL("./picture.jpg", import.meta.url));
  // Readers of JPEG stop at its end; Google takes no smaller files.
  const picture = Buffer.concat([file, Buffer.alloc(10_240)]);
  const [reel, wide] = await Promise.all([readVideo("reel"), readVideo("wide")]);
  const videos = new Map([
    ["/reel.mp4", reel],
    ["/wide.mp4", wide],
  ]);
  const server = createServer((request, response) => {
    const video = videos.get(request.url ?? "");
    if (video) {
      response.writeHead(200, { "content-type": "video/mp4" }).end(video);
      return;
    }
    response.writeHead(200, { "content-type": "image/jpeg" });
    response.end(request.url === "/text.jpg" ? "no picture" : picture);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the picture server has no port");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: `${origin}/picture.jpg`,
    /** What `url` answers. */
    picture,
    textUrl: `${origin}/text.jpg`,
    videoUrl: `${origin}/reel.mp4`,
    wideVideoUrl: `${origin}/wide.mp4`,
    /** SHA-256 by kind of what is hosted. */
    sha256: {
      image: createHash("sha256").update(picture).digest("hex"),
      video: createHash("sha256").update(reel).digest("hex"),
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function readVideo(name: string): Promise<Buffer> {
  return readFile(new URL(`../../../testing/videos/${name}.mp4`, import.meta.url));
}
