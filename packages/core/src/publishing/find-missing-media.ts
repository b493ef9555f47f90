import { Prisma } from "@businesspro/db/client";
import { callTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import type { LookedAtMedia } from "../media/look-at-media.ts";
import { MediaStoreError } from "../media/media-store-error.ts";
import type { ClaimedTarget } from "./claimed-target.ts";

/**
 * Whether a network that is sent to the post's media now would find them. Their sizes tell; the bytes themselves were
 * read half an hour ago.
 * @returns what is wrong; null: nothing
 */
export async function findMissingMedia(
  ctx: TenantCtx,
  target: ClaimedTarget,
): Promise<"missing" | "unreachable" | null> {
  // With a checkpoint the network has them, or is fetching them.
  if (target.media.length === 0 || target.checkpoint !== null) return null;
  const rows = await callTenant<LookedAtMedia>(
    ctx.databases,
    Prisma.sql`SELECT * FROM publishing.stored_media(${target.organizationId}::uuid, ${target.contentId}::uuid)`,
  );
  try {
    for (const { sha256, kind, bytes } of rows) {
      const size = await ctx.media.size({ sha256, variant: kind === "video" ? "video" : null });
      if (size !== bytes) return "missing";
    }
    return null;
  } catch (error) {
    if (!(error instanceof MediaStoreError)) throw error;
    ctx.logger.error({ err: error, targetId: target.id }, "the store of media does not answer");
    return "unreachable";
  }
}
