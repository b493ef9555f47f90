import { expect, test } from "vitest";
import { sniffMedia } from "./sniff-media.ts";

const bytes = (text: string) => new Blob([Uint8Array.from(text, (letter) => letter.charCodeAt(0))]);

test.each([
  ["\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF\0\0", "jpeg"],
  ["\u0089PNG\r\n\u001a\n\0\0\0\r", "png"],
  ["RIFF\0\0\0\0WEBP", "webp"],
  ["\0\0\0 ftypavif", "avif"],
  ["\0\0\0 ftypheic", "heic"],
  ["\0\0\0 ftypmif1", "heic"],
  ["\0\0\0 ftypisom", "video"],
  ["\0\0\0 ftypqt  ", "video"],
  ["This is text", null],
  ["", null],
])("%j is %s", async (head, format) => {
  expect(await sniffMedia(bytes(head))).toBe(format);
});
