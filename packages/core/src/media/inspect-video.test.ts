import { reelVideo, shortVideo, wideVideo } from "@businesspro/testing/videos";
import { expect, test } from "vitest";
import { inspectVideo } from "./inspect-video.ts";

const inSlices = (bytes: Uint8Array, size: number) =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

test("reads size, length, speed and codecs", async () => {
  expect(await inspectVideo([reelVideo()])).toEqual({
    contentType: "video/mp4",
    width: 540,
    height: 960,
    durationMs: 4000,
    framesPerSecond: 24,
    videoCodec: "h264",
    audioCodec: "aac",
    startsAtOnce: true,
  });
  expect(await inspectVideo([wideVideo()])).toMatchObject({ width: 640, height: 360 });
});

test("a file may arrive in pieces of any size", async () => {
  for (const size of [1, 7, 1000]) {
    expect(await inspectVideo(inSlices(reelVideo(), size)), `${size}`).toMatchObject({ durationMs: 4000 });
  }
});

test("an index behind the frames is found and told", async () => {
  const found = await inspectVideo(inSlices(shortVideo(), 500));
  expect(found).toMatchObject({ durationMs: 1000, audioCodec: null, startsAtOnce: false });
});

test("what is no whole video is none", async () => {
  expect(await inspectVideo([])).toBeNull();
  expect(await inspectVideo([Buffer.from("not a video at all")])).toBeNull();
  expect(await inspectVideo([reelVideo().subarray(0, 20_000)])).toBeNull();
  expect(await inspectVideo([reelVideo().subarray(0, 300)])).toBeNull();
  expect(await inspectVideo([shortVideo().subarray(0, 1500)])).toBeNull();
});
