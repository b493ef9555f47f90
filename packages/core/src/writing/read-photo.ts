import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { renderForModel } from "../media/render-for-model.ts";

/**
 * A picture of the organisation, as a model gets to see it.
 * @throws DomainError NOT_FOUND where it has none of that id, or its bytes are gone (`media-missing`)
 */
export async function readPhoto(ctx: TenantCtx, mediaId: string): Promise<Uint8Array> {
  const row = await readTenant(ctx.databases, ctx, (tx) =>
    tx.media.findFirst({
      where: { id: mediaId, kind: "image", deletedAt: null },
      select: { sha256: true },
    }),
  );
  if (row === null) throw new DomainError("NOT_FOUND", "not-found", { field: "media" });
  const original = await ctx.media.read({ sha256: row.sha256, variant: null });
  if (original === null) throw new DomainError("NOT_FOUND", "media-missing", { field: "media" });
  return renderForModel(original);
}
