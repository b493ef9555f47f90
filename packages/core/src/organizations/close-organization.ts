import type { Transaction } from "@businesspro/db/transactions";
import { recordAudit } from "../audit/record-audit.ts";
import type { SystemCtx } from "../context.ts";
import { publishTargetJob } from "../jobs/catalogue.ts";
import { cancel } from "../jobs/enqueue.ts";

/**
 * Ends a shop whose last person goes: nothing of it is published any more, the networks' tokens are forgotten and
 * nobody can join. What was written and published stays as it is, as history.
 *
 * @returns how many posts were taken off the calendar
 */
export async function closeOrganization(
  tx: Transaction,
  ctx: SystemCtx,
  organizationId: string,
): Promise<number> {
  const withdrawn = await tx.$queryRaw<{ target: string; of_version: number }[]>`
    SELECT target, of_version FROM publishing.close_shop(${organizationId}::uuid, ${ctx.now()}::timestamptz)`;
  for (const { target, of_version: version } of withdrawn) {
    await cancel(tx, publishTargetJob, { organizationId, targetId: target, version });
  }
  await tx.organization.update({
    where: { id: organizationId },
    data: { isActive: false },
    select: { id: true },
  });
  await recordAudit(tx, ctx, {
    action: "organization.closed",
    subjectType: "organization",
    subjectId: organizationId,
    organizationId,
    details: { withdrawn: withdrawn.length },
  });
  return withdrawn.length;
}
