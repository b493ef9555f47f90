import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { oldVideo, phoneVideo, reelVideo } from "@businesspro/testing/videos";
import { afterAll, beforeAll, expect, test } from "vitest";
import { encodeVideo } from "./encode-video.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "video-"));
});
afterAll(() => rm(folder, { recursive: true }));

const NO_FFMPEG = "/nowhere/ffmpeg";

async function encode(bytes: Uint8Array, ffmpegPath = NO_FFMPEG) {
  const files = { source: join(folder, "source"), target: join(folder, "target") };
  await writeFile(files.source, bytes);
  const video = await encodeVideo(files, ffmpegPath);
  return { video, bytes: await readFile(files.target) };
}
/** Positions of the index and of the frames. */
const order = (bytes: Buffer) => [bytes.indexOf("moov"), bytes.indexOf("mdat")] as const;

test("a phone's recording becomes an MP4 that starts at once and tells nothing of her", async () => {
  const original = phoneVideo();
  expect(original.includes("+12.9716")).toBe(true);
  const { video, bytes } = await encode(original);
  expect(video).toEqual({ width: 540, height: 960, durationMs: 3000 });
  const [index, frames] = order(bytes);
  expect(index).toBeGreaterThan(0);
  expect(index).toBeLessThan(frames);
  expect(bytes.includes("+12.9716")).toBe(false);
  expect(bytes.includes("At home")).toBe(false);
  expect(bytes.toString("latin1", 4, 12)).toBe("ftypisom");
});

test("picture and sound of a good video stay as they are", async () => {
  const { video } = await encode(reelVideo());
  expect(video).toEqual({ width: 540, height: 960, durationMs: 4000 });
});

test.each([
  ["a text", Buffer.from("not a video")],
  ["nothing", Buffer.alloc(0)],
  ["half a video", reelVideo().subarray(0, 300)],
])("%s is refused", async (_name, bytes) => {
  await expect(encode(bytes)).rejects.toMatchObject({ code: "INVALID", key: "video-unreadable" });
});

test("what no network plays is refused with the reason where it cannot be transcoded", async () => {
  await expect(encode(oldVideo())).rejects.toMatchObject({ code: "INVALID", key: "video-codec" });
});

test("the reason names the codec, and an ffmpeg that fails is not taken for a missing one", async () => {
  await expect(encode(oldVideo())).rejects.toMatchObject({ parameters: { codec: expect.any(String) } });
  const failing = join(folder, "ffmpeg");
  await writeFile(failing, "#!/bin/sh\nexit 1\n", { mode: 0o755 });
  await expect(encode(oldVideo(), failing)).rejects.toMatchObject({ key: "video-unreadable" });
  const cramped = join(folder, "cramped-ffmpeg");
  await writeFile(
    cramped,
    "#!/bin/sh\necho 'av_interleaved_write_frame(): No space left on device' >&2\nexit 1\n",
    {
      mode: 0o755,
    },
  );
  await expect(encode(oldVideo(), cramped)).rejects.toMatchObject({
    name: "MediaStoreError",
    reason: "full",
  });
});

function hasFfmpeg(): boolean {
  try {
    execFileSync("ffmpeg", ["-version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

test.runIf(hasFfmpeg())("what no network plays is transcoded where ffmpeg is present", async () => {
  const { video, bytes } = await encode(oldVideo(), "ffmpeg");
  expect(video).toMatchObject({ width: 96, height: 96 });
  expect(bytes.includes("avc1")).toBe(true);
  expect(bytes.includes("mp4v")).toBe(false);
  const [index, frames] = order(bytes);
  expect(index).toBeLessThan(frames);
});
