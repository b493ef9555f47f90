import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

/** Hosts one good picture, and a text that calls itself one. */
export async function startPictureServer() {
  const picture = await readFile(new URL("./picture.jpg", import.meta.url));
  const server = createServer((request, response) => {
    response.writeHead(200, { "content-type": "image/jpeg" });
    response.end(request.url === "/text.jpg" ? "no picture" : picture);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (!address || typeof address === "string") throw new Error("the picture server has no port");
  const origin = `http://127.0.0.1:${address.port}`;
  return {
    url: `${origin}/picture.jpg`,
    textUrl: `${origin}/text.jpg`,
    sha256: createHash("sha256").update(picture).digest("hex"),
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
