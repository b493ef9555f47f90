import { createFile, MP4BoxBuffer } from "mp4box";

export type InspectedVideo = {
  contentType: string;
  width: number;
  height: number;
  durationMs: number;
  framesPerSecond: number;
  /** As the file names them; null: no sound. */
  codecs: { video: string; audio: string | null };
  /** Whether the `moov` atom comes first, as the networks ask for. */
  moovFirst: boolean;
};

/** Judges by the bytes, not by name or content type. Null: not a whole MP4 or QuickTime video. */
export function inspectVideo(bytes: Buffer): InspectedVideo | null {
  if (bytes.toString("latin1", 4, 8) !== "ftyp") return null;
  const file = createFile();
  const whole = MP4BoxBuffer.fromArrayBuffer(Uint8Array.from(bytes).buffer, 0);
  try {
    file.appendBuffer(whole);
    file.flush();
  } catch {
    return null;
  }
  const last = file.boxes.at(-1);
  if (!file.moov || !last || (last.start ?? 0) + last.size > bytes.byteLength) return null;
  const info = file.getInfo();
  const [picture] = info.videoTracks;
  if (!picture?.video) return null;
  const seconds = picture.samples_duration / picture.timescale;
  return {
    contentType: "video/mp4",
    width: picture.video.width,
    height: picture.video.height,
    durationMs: Math.round(seconds * 1000),
    framesPerSecond: picture.nb_samples / seconds,
    codecs: { video: picture.codec, audio: info.audioTracks[0]?.codec ?? null },
    moovFirst: info.isProgressive,
  };
}
