import { readFileSync } from "node:fs";

/** Four seconds, 540 by 960, with sound; starts at once. */
export const reelVideo = () => read("reel");
/** Four seconds, 640 by 360, with sound; starts at once. */
export const wideVideo = () => read("wide");
/** One second, 540 by 960, silent; its index stands behind the frames. */
export const shortVideo = () => read("short");

function read(name: string): Buffer<ArrayBuffer> {
  return readFileSync(new URL(`../videos/${name}.mp4`, import.meta.url));
}
