import type { ImplementedPlatform } from "@businesspro/contracts/enums";
import type { MediaKind } from "@businesspro/contracts/limits";
import { readTenant } from "@businesspro/db/transactions";
import type { PostPayload } from "@businesspro/platforms/contract";
import type { TenantCtx } from "../context.ts";
import { publicImageFor } from "../media/public-image-for.ts";

/** The content's pictures in order, in the shape that the network takes. */
export async function readPostMedia(
  ctx: TenantCtx,
  contentId: string,
  platform: ImplementedPlatform,
): Promise<PostPayload["media"]> {
  const rows = await readTenant(ctx.databases, ctx, (tx) =>
    tx.contentMedia.findMany({ where: { contentId }, orderBy: { position: "asc" }, select: { media: true } }),
  );
  return rows.map((row) => ({
    kind: row.media.kind as MediaKind,
    ...publicImageFor(ctx, platform, row.media),
    altText: null,
    durationSeconds: row.media.durationMs === null ? null : row.media.durationMs / 1000,
  }));
}
