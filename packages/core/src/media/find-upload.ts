import type { Media } from "@businesspro/contracts/outputs";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { presentMedia } from "./present-media.ts";

/** What a finished upload became; null: nothing yet, or it was removed since. */
export async function findUpload(ctx: TenantCtx, uploadId: string): Promise<Media | null> {
  const row = await readTenant(ctx.databases, ctx, (tx) =>
    tx.media.findFirst({ where: { uploadId, deletedAt: null } }),
  );
  return row && presentMedia(row);
}
