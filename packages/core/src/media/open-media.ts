import { stepSystem } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { parseMediaName } from "./media-address.ts";
import { renderVariant } from "./render-variant.ts";

export type OpenedMedia = {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: string;
  /** The same for the same bytes, without quotes. What a name points at never changes. */
  etag: string;
};

/**
 * The picture behind the last part of a public address, for anyone who has it: networks fetch without a session.
 * Renderings are made when first asked for.
 * @returns null when there is none
 */
export async function openMedia(ctx: SystemCtx, name: string): Promise<OpenedMedia | null> {
  const address = parseMediaName(name);
  if (address === null) return null;
  const { publicKey, variant } = address;
  const row = await stepSystem(ctx.databases, (tx) =>
    tx.media.findFirst({
      where: { publicKey, deletedAt: null },
      select: { sha256: true, contentType: true },
    }),
  );
  if (row === null) return null;
  const { sha256, contentType } = row;
  const etag = variant === null ? sha256 : `${sha256}-${variant}`;

  const stored = await ctx.media.read({ sha256, variant });
  if (stored !== null) return { bytes: stored, contentType, etag };
  const original = variant === null ? null : await ctx.media.read({ sha256, variant: null });
  if (original === null || variant === null) {
    ctx.logger.error({ sha256 }, "the bytes of a stored picture are missing");
    return null;
  }
  const rendered = await renderVariant(original, variant);
  await ctx.media.put({ sha256, variant }, rendered.bytes);
  return { bytes: new Uint8Array(rendered.bytes), contentType, etag };
}
