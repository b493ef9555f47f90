import type { groupInput } from "@businesspro/contracts/inputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { countPost } from "../plans/count-post.ts";
import { withdrawTargets } from "../scheduling/withdraw-targets.ts";

/**
 * Takes an idea off the calendar and out of every list. What is out on a network stays out there, and its history stays.
 *
 * @throws DomainError NOT_FOUND; CONFLICT while a worker is publishing it
 */
export async function removeContent(ctx: TenantCtx, input: z.infer<typeof groupInput>): Promise<void> {
  await withTenant(ctx.databases, ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM content WHERE group_id = ${input.groupId}::uuid AND deleted_at IS NULL ORDER BY id FOR UPDATE`;
    if (rows.length === 0) throw new DomainError("NOT_FOUND", "not-found");
    const contentIds = rows.map((row) => row.id);
    await withdrawTargets(tx, { contentIds });
    if (await tx.publishTarget.count({ where: { contentId: { in: contentIds }, status: "publishing" } })) {
      throw new DomainError("CONFLICT", "not-editable-publishing");
    }
    await tx.schedule.updateMany({
      where: { contentId: { in: contentIds }, status: "scheduled" },
      data: { status: "cancelled" },
    });
    await tx.content.updateMany({ where: { id: { in: contentIds } }, data: { deletedAt: ctx.now() } });
    await countPost(tx, ctx, input.groupId);
    await recordAudit(tx, ctx, {
      action: "content.removed",
      subjectType: "content-group",
      subjectId: input.groupId,
    });
  });
}
