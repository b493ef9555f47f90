import type { idInput } from "@businesspro/contracts/inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";

/**
 * Takes a picture out of the organisation's pictures and its address off the web. Its bytes stay, because posts of
 * others may hold the same ones.
 * @throws DomainError CONFLICT `media-in-use` while an unpublished post or a campaign that is not over shows it
 */
export async function removeMedia(ctx: TenantCtx, input: z.infer<typeof idInput>): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    // FOR UPDATE makes a post that is being saved with this picture wait, and this see one saved before.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM media
       WHERE id = ${input.id}::uuid AND organization_id = ${ctx.organizationId}::uuid AND deleted_at IS NULL
         FOR UPDATE`;
    if (row === undefined) throw new DomainError("NOT_FOUND", "not-found");
    const waiting = await tx.contentMedia.findFirst({
      where: {
        mediaId: input.id,
        content: { deletedAt: null, status: { in: ["draft", "scheduled", "publishing"] } },
      },
      select: { contentId: true },
    });
    const unsent = await tx.campaign.findFirst({
      where: { mediaId: input.id, status: { in: ["draft", "scheduled", "sending", "paused", "missed"] } },
      select: { id: true },
    });
    if (waiting !== null || unsent !== null) throw new DomainError("CONFLICT", "media-in-use");
    await tx.media.update({ where: { id: input.id }, data: { deletedAt: ctx.now() } });
    await recordAudit(tx, ctx, { action: "media.removed", subjectType: "media", subjectId: input.id });
  });
}
