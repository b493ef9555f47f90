import { stepSystem } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { keepRendering } from "./keep-rendering.ts";
import { mediaPath, parseMediaName } from "./media-address.ts";
import { type ByteRange, contentTypeOf, type StoredName } from "./media-store.ts";

export type OpenedMedia = {
  contentType: string;
  /** Bytes. */
  size: number;
  /** The same for the same bytes, without quotes. What a name points at never changes. */
  etag: string;
  /** Until when whoever has the address may fetch it; null: it is for its organisation alone. */
  publicUntil: Date | null;
  stream(range: ByteRange): Promise<ReadableStream<Uint8Array>>;
};

export type MediaRequest = {
  /** The last part of the address. */
  name: string;
  /** Networks fetch without a session, by a signed address. null: there is none. */
  signed: { until: string; signature: string } | null;
  /** The organisation of whoever asks; asked for only where the address is not signed. */
  organizationId: () => Promise<string | null>;
};

/**
 * The picture or video behind an address, for its organisation and for whoever holds a signed address of it. A signed
 * one outlives the deletion of the picture: a network may still be fetching. Renderings are made when a network first asks
 * for them; the app itself needs none.
 * @returns null when there is none for the asker
 */
export async function openMedia(ctx: SystemCtx, request: MediaRequest): Promise<OpenedMedia | null> {
  const address = parseMediaName(request.name);
  if (address === null) return null;
  const { publicKey, variant } = address;
  const isSigned =
    request.signed !== null &&
    ctx.addresses.isSigned(mediaPath(publicKey, variant), request.signed, ctx.now());
  const row = await stepSystem(ctx.databases, (tx) =>
    tx.media.findFirst({
      where: { publicKey },
      select: { sha256: true, organizationId: true, deletedAt: true },
    }),
  );
  if (row === null) return null;
  if (!isSigned && (row.deletedAt !== null || (await request.organizationId()) !== row.organizationId))
    return null;

  const name: StoredName = { sha256: row.sha256, variant };
  const size = (await ctx.media.size(name)) ?? (isSigned ? await keepRendering(ctx, name) : null);
  if (size === null) return null;
  return {
    contentType: contentTypeOf(name),
    size,
    publicUntil: isSigned ? new Date(Number(request.signed?.until) * 1000) : null,
    etag: variant === null ? row.sha256 : `${row.sha256}-${variant}`,
    stream: (range) => ctx.media.stream(name, range),
  };
}
