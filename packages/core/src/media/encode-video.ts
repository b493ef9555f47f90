import {
  Conversion,
  FilePathSource,
  FilePathTarget,
  Input,
  Logging,
  LogLevel,
  MP4,
  Mp4OutputFormat,
  Output,
  QTFF,
} from "mediabunny";
import { DomainError } from "../domain-error.ts";
import { storeErrorOf } from "./media-store-error.ts";
import { NoFfmpegError, transcodeVideo } from "./transcode-video.ts";

export type EncodedVideo = {
  /** Pixels as seen. */
  width: number;
  height: number;
  durationMs: number;
};

// What it finds odd about a file becomes an answer to the owner.
Logging.level = LogLevel.Silent;

/** What every network takes, by the names of the library. */
const VIDEO_CODECS = ["avc", "hevc"];
const AUDIO_CODECS = ["aac"];

/**
 * Rewrites a video as the networks want it: an MP4 whose index comes first, without anything else that the file
 * carried (place, camera, titles). Pictures and sound are copied as they are; only what no network plays is transcoded,
 * where the operator has ffmpeg.
 * @param files absolute paths; `target` is written anew
 * @throws DomainError `video-unreadable`; `video-codec` when it would have to be transcoded and cannot be
 */
export async function encodeVideo(
  files: { source: string; target: string },
  ffmpegPath: string,
): Promise<EncodedVideo> {
  const found = await inspect(files.source);
  const codecs = [
    ...(VIDEO_CODECS.includes(found.videoCodec) ? [] : [found.videoCodec]),
    ...(found.audioCodec === null || AUDIO_CODECS.includes(found.audioCodec) ? [] : [found.audioCodec]),
  ];
  if (codecs.length === 0) {
    await copyTracks(files).catch(refuse);
    return found.shape;
  }
  await transcodeVideo(ffmpegPath, { ...files, framesPerSecond: found.framesPerSecond }).catch(
    (cause: unknown) => {
      if (!(cause instanceof NoFfmpegError)) return refuse(cause);
      throw new DomainError("INVALID", "video-codec", {
        parameters: { codec: codecs[0] ?? "" },
        field: "media",
        cause,
      });
    },
  );
  return (await inspect(files.target)).shape;
}

async function inspect(path: string) {
  using input = open(path);
  try {
    const [video, audio, seconds] = await Promise.all([
      input.getPrimaryVideoTrack(),
      input.getPrimaryAudioTrack(),
      input.computeDuration(),
    ]);
    if (!video || seconds <= 0) return refuse();
    // The frames are walked through, so a file that was cut off is found out.
    const { averagePacketRate } = await video.computePacketStats();
    return {
      videoCodec: video.codec ?? "unknown",
      framesPerSecond: averagePacketRate,
      audioCodec: audio ? (audio.codec ?? "unknown") : null,
      shape: {
        width: video.displayWidth,
        height: video.displayHeight,
        durationMs: Math.round(seconds * 1000),
      },
    };
  } catch (error) {
    return refuse(error);
  }
}

async function copyTracks({ source, target }: { source: string; target: string }): Promise<void> {
  using input = open(source);
  const output = new Output({
    format: new Mp4OutputFormat({ fastStart: "in-memory" }),
    target: new FilePathTarget(target),
  });
  const conversion = await Conversion.init({ input, output, tags: {} });
  await conversion.execute();
}

function open(path: string): Input {
  return new Input({ formats: [MP4, QTFF], source: new FilePathSource(path) });
}

function refuse(cause?: unknown): never {
  // A full disk says nothing about the video.
  if (cause instanceof DomainError || storeErrorOf(cause)) throw cause;
  throw new DomainError("INVALID", "video-unreadable", { field: "media", cause });
}
