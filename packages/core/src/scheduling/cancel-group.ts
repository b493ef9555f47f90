import type { groupInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import { readGroupRows } from "../content/group-rows.ts";
import { presentGroup } from "../content/present-group.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { countPost } from "../plans/count-post.ts";
import { refreshContentStatus } from "../publishing/refresh-content-status.ts";
import { withdrawTargets } from "./withdraw-targets.ts";

/**
 * Takes an idea off the calendar; it stays as a draft. A version that a worker already sends goes out.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when nothing of it waits any more
 */
export async function cancelGroup(ctx: TenantCtx, input: z.infer<typeof groupInput>): Promise<ContentGroup> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM content WHERE group_id = ${input.groupId}::uuid AND deleted_at IS NULL ORDER BY id FOR UPDATE`;
    if (rows.length === 0) throw new DomainError("NOT_FOUND", "not-found");
    const contentIds = rows.map((row) => row.id);
    if ((await withdrawTargets(tx, { contentIds })) === 0) throw new DomainError("CONFLICT", "not-scheduled");
    await tx.content.updateMany({
      where: { id: { in: contentIds }, publishedAt: null },
      data: { scheduledFor: null },
    });
    for (const id of contentIds) await refreshContentStatus(tx, id);
    await countPost(tx, ctx, input.groupId);
    await recordAudit(tx, ctx, {
      action: "schedule.cancelled",
      subjectType: "content-group",
      subjectId: input.groupId,
    });
    return presentGroup(ctx, await readGroupRows(tx, input.groupId));
  });
}
