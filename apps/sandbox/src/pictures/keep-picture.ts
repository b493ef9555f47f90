import type { SandboxCtx } from "../sandbox-context.ts";
import type { InspectedPicture } from "./inspect-picture.ts";

/** Stores the bytes and what is known of them; resolves with their SHA-256. */
export async function keepPicture(
  ctx: SandboxCtx,
  bytes: Uint8Array,
  picture: InspectedPicture,
): Promise<string> {
  const sha256 = await ctx.pictures.save(bytes);
  ctx.store.run(
    "INSERT INTO pictures (sha256, content_type, size, width, height) VALUES (?,?,?,?,?) ON CONFLICT DO NOTHING",
    sha256,
    picture.contentType,
    bytes.byteLength,
    picture.width,
    picture.height,
  );
  return sha256;
}
