import { execFile } from "node:child_process";
import { promisify } from "node:util";
import sharp from "sharp";
import { THUMBNAIL_SIDE } from "./picture-limits.ts";

const run = promisify(execFile);
const TIME_LIMIT_MS = 20_000;
/** Red, green, blue. */
const DARK = [0x3b, 0x32, 0x2c] as const;
const LIGHT = [0xf6, 0xef, 0xe6] as const;

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
  return plainPoster(width ?? 2, height ?? 2);
}

/** A light triangle on dark, pixel by pixel: no decoder of drawings exists in this process. */
function plainPoster(width: number, height: number): Promise<Uint8Array> {
  const channels = DARK.length;
  const pixels = Buffer.alloc(width * height * channels, Buffer.from(DARK));
  const radius = Math.min(width, height) / 6;
  for (let y = Math.ceil(height / 2 - radius); y < height / 2 + radius; y++) {
    const reach = radius * 1.6 * (1 - Math.abs(y - height / 2) / radius);
    const left = Math.round(width / 2 - radius * 0.6);
    const right = Math.min(width, left + Math.round(reach));
    if (right > left)
      pixels.fill(Buffer.from(LIGHT), (y * width + left) * channels, (y * width + right) * channels);
  }
  return sharp(pixels, { raw: { width, height, channels } }).jpeg().toBuffer();
}
