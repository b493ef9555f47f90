import { execFile } from "node:child_process";
import { constants, setPriority } from "node:os";
import { promisify } from "node:util";
import { MediaStoreError } from "./media-store-error.ts";

const run = promisify(execFile);
/** A video of the largest size that is taken, on a slow machine. */
const TIME_LIMIT_MS = 10 * 60_000;
const MAX_FRAMES_PER_SECOND = 60;

export class NoFfmpegError extends Error {}

/**
 * Makes H.264 and AAC of a video by ffmpeg, index first and without metadata.
 * @throws NoFfmpegError where there is none; any other error when it cannot, or takes too long
 */
export async function transcodeVideo(
  ffmpegPath: string,
  { source, target, framesPerSecond }: { source: string; target: string; framesPerSecond: number },
): Promise<void> {
  const input = ["-v", "error", "-nostdin", "-y", "-protocol_whitelist", "file", "-i", source];
  const picture = ["-map", "0:v:0", "-map", "0:a:0?", "-c:v", "libx264", "-preset", "veryfast", "-crf", "21"];
  const shape = ["-pix_fmt", "yuv420p", "-vf", "scale=trunc(iw/2)*2:trunc(ih/2)*2"];
  // As an option of the output: the shorter -fpsmax is not known to the ffmpeg of many systems.
  const rate = framesPerSecond > MAX_FRAMES_PER_SECOND ? ["-r", String(MAX_FRAMES_PER_SECOND)] : [];
  const sound = ["-c:a", "aac", "-b:a", "128k", "-ar", "48000"];
  const file = ["-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4", target];
  const options = { timeout: TIME_LIMIT_MS };
  const running = run(ffmpegPath, [...input, ...picture, ...shape, ...rate, ...sound, ...file], options);
  yieldToOthers(running.child.pid);
  await running.catch((cause: unknown) => {
    const missing = cause instanceof Error && "code" in cause && cause.code === "ENOENT";
    if (missing) throw new NoFfmpegError("ffmpeg is not installed", { cause });
    const said = cause instanceof Error && "stderr" in cause ? String(cause.stderr) : "";
    throw said.includes("No space left")
      ? new MediaStoreError("full", "no room to transcode", { cause })
      : cause;
  });
}

/** It would take every core that there is; people who wait for an answer come first. */
function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, constants.priority.PRIORITY_LOW);
  } catch {
    // Gone already.
  }
}
