import { execFile } from "node:child_process";
import { promisify } from "node:util";
import sharp from "sharp";
import { THUMBNAIL_SIDE } from "./picture-limits.ts";

const run = promisify(execFile);
const TIME_LIMIT_MS = 20_000;

/** A small picture that stands for a video: a frame of it where ffmpeg is present, otherwise a plain one. */
export async function drawPoster(
  ffmpegPath: string,
  videoPath: string,
  size: { width: number; height: number },
): Promise<Uint8Array> {
  const scale = Math.min(1, THUMBNAIL_SIDE / Math.max(size.width, size.height));
  const [width, height] = [size.width, size.height].map((side) => Math.max(2, Math.round(side * scale)));
  const filter = `thumbnail=24,scale=${width}:${height}`;
  const frame = ["-v", "error", "-nostdin", "-i", videoPath, "-frames:v", "1", "-vf", filter];
  const output = ["-f", "image2pipe", "-c:v", "mjpeg", "pipe:1"];
  const options = { encoding: "buffer", timeout: TIME_LIMIT_MS, maxBuffer: 8 * 1024 * 1024 } as const;
  const drawn = await run(ffmpegPath, [...frame, ...output], options).catch(() => null);
  if (drawn && drawn.stdout.length > 0) return drawn.stdout;
  const radius = Math.round(Math.min(width ?? 0, height ?? 0) / 6);
  const [x, y] = [(width ?? 0) / 2, (height ?? 0) / 2];
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <rect width="100%" height="100%" fill="#3b322c"/>
    <path fill="#f6efe6" d="M${x - radius / 2} ${y - radius}v${radius * 2}l${radius * 1.6} -${radius}z"/></svg>`;
  return sharp(Buffer.from(svg)).jpeg().toBuffer();
}
