import { readFileSync } from "node:fs";

/** Four seconds, 540 by 960, with sound; starts at once. */
export const reelVideo = () => read("reel");
/** One second of MPEG-4 Visual, which no network plays. */
export const oldVideo = () => read("old-codec");
/** Three seconds as a phone records them: QuickTime, index behind, with the place and a title. */
export const phoneVideo = () => readFileSync(new URL("../videos/phone.mov", import.meta.url));

function read(name: string): Buffer<ArrayBuffer> {
  return readFileSync(new URL(`../videos/${name}.mp4`, import.meta.url));
}
