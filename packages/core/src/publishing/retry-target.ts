import type { targetInput } from "@businesspro/contracts/inputs";
import type { ContentGroup } from "@businesspro/contracts/outputs";
import { withTenant } from "@businesspro/db/transactions";
import type { z } from "zod";
import { recordAudit } from "../audit/record-audit.ts";
import { readGroupRows } from "../content/group-rows.ts";
import { presentGroup } from "../content/present-group.ts";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { publishTargetJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { lockTarget } from "./lock-target.ts";
import { refreshContentStatus } from "./refresh-content-status.ts";

/**
 * Tries a failed or missed target again, now. Both states mean that the network does not show it.
 *
 * @throws DomainError NOT_FOUND; CONFLICT for a target in another state; INVALID when its account is gone
 */
export async function retryTarget(ctx: TenantCtx, input: z.infer<typeof targetInput>): Promise<ContentGroup> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const target = await lockTarget(tx, input.targetId);
    if (target.status !== "failed" && target.status !== "missed")
      throw new DomainError("CONFLICT", "changed-elsewhere");
    if (!target.accountId)
      throw new DomainError("INVALID", "account-disconnected", { parameters: { account: target.platform } });
    const version = target.version + 1;
    await tx.$executeRaw`
      WITH retried AS (
        UPDATE publish_history
           SET status = 'queued', phase = NULL, version = ${version}, due_at = now(), next_attempt_at = NULL,
               checkpoint = NULL, committing_at = NULL, first_commit_at = NULL, commit_error_code = NULL, retry_count = 0, look_count = 0,
               error_key = NULL, error_parameters = NULL, error_kind = NULL, error_code = NULL, error_message = NULL
         WHERE id = ${target.id}::uuid RETURNING organization_id, id, status
      )
      INSERT INTO publish_events (organization_id, target_id, step, status)
      SELECT organization_id, id, 'publish-now', status FROM retried`;
    await enqueue(tx, publishTargetJob, {
      organizationId: ctx.organizationId,
      targetId: target.id,
      version,
    });
    await refreshContentStatus(tx, target.contentId);
    await recordAudit(tx, ctx, { action: "target.retried", subjectType: "target", subjectId: target.id });
    return presentGroup(ctx, await readGroupRows(tx, target.groupId));
  });
}
