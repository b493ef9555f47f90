import { type Box, createFile, MP4BoxBuffer, type Track } from "mp4box";

export type InspectedVideo = {
  contentType: "video/mp4" | "video/quicktime";
  /** Pixels as seen, after rotation. */
  width: number;
  height: number;
  durationMs: number;
  /** Mean over the whole length. */
  framesPerSecond: number;
  videoCodec: VideoCodec;
  /** null: no sound. */
  audioCodec: AudioCodec | null;
  /** Whether the index stands before the frames, so that playing can begin before everything has arrived. */
  startsAtOnce: boolean;
};
export type VideoCodec = "h264" | "hevc" | "other";
export type AudioCodec = "aac" | "other";

/**
 * Judges a video by its bytes. Only the index is kept in memory, the frames pass through.
 * null: not a whole MP4 or QuickTime file with a picture track.
 */
export async function inspectVideo(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
): Promise<InspectedVideo | null> {
  const file = createFile(false);
  let isBroken = false;
  file.onError = () => {
    isBroken = true;
  };
  let size = 0;
  for await (const chunk of chunks) {
    if (size === 0 && chunk.byteLength >= 8 && !isMediaFile(chunk)) return null;
    const copy = new ArrayBuffer(chunk.byteLength);
    new Uint8Array(copy).set(chunk);
    try {
      file.appendBuffer(MP4BoxBuffer.fromArrayBuffer(copy, size));
    } catch {
      return null;
    }
    size += chunk.byteLength;
  }
  file.flush();
  if (isBroken || !file.moov || !isWhole(file.boxes, size)) return null;
  const { videoTracks, audioTracks, brands, isProgressive } = file.getInfo();
  const [track] = videoTracks;
  const durationMs = track ? Math.round((track.samples_duration / track.timescale) * 1000) : 0;
  if (!track?.video || durationMs <= 0) return null;
  const { width, height } = track.video;
  return {
    contentType: brands.some((brand) => brand.startsWith("qt")) ? "video/quicktime" : "video/mp4",
    ...(isTurned(track) ? { width: height, height: width } : { width, height }),
    durationMs,
    framesPerSecond: Math.round((track.nb_samples / durationMs) * 100_000) / 100,
    videoCodec: /^avc[13]/.test(track.codec) ? "h264" : /^h(vc|ev)1/.test(track.codec) ? "hevc" : "other",
    audioCodec: audioTracks[0] ? (audioTracks[0].codec.startsWith("mp4a") ? "aac" : "other") : null,
    startsAtOnce: isProgressive,
  };
}

/** Files of this family begin with a type box; old QuickTime ones with another box of theirs. */
function isMediaFile(start: Uint8Array): boolean {
  const type = Buffer.from(start.subarray(4, 8)).toString("latin1");
  return ["ftyp", "moov", "mdat", "wide", "free", "skip"].includes(type);
}

/** A file that was cut off ends inside a box. */
function isWhole(boxes: readonly Pick<Box, "start" | "size">[], size: number): boolean {
  return boxes.every((box) => (box.start ?? 0) + box.size <= size);
}

/** A quarter turn swaps the axes of the picture; the matrix is 16.16 fixed point. */
function isTurned({ matrix }: Track): boolean {
  return matrix[0] === 0 && matrix[1] !== 0;
}
