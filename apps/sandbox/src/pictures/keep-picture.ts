import type { SandboxCtx } from "../sandbox-context.ts";

export type KeptPicture = { contentType: string; width: number; height: number; durationMs?: number };

/** Stores the bytes of a picture or video and what is known of them; resolves with their SHA-256. */
export async function keepPicture(ctx: SandboxCtx, bytes: Uint8Array, picture: KeptPicture): Promise<string> {
  const sha256 = await ctx.pictures.save(bytes);
  ctx.store.run(
    `INSERT INTO pictures (sha256, content_type, size, width, height, duration_ms) VALUES (?,?,?,?,?,?)
       ON CONFLICT DO NOTHING`,
    sha256,
    picture.contentType,
    bytes.byteLength,
    picture.width,
    picture.height,
    picture.durationMs ?? null,
  );
  return sha256;
}
