import type { resolveTargetInput } from "@businesspro/contracts/inputs";
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
 * The owner's answer for a target whose outcome no network could tell. Both answers are safe: "it is there" never
 * sends again, and "it is not there" looks once more before it does.
 *
 * @throws DomainError NOT_FOUND; CONFLICT when the target no longer waits for an answer
 */
export async function resolveTarget(
  ctx: TenantCtx,
  input: z.infer<typeof resolveTargetInput>,
): Promise<ContentGroup> {
  return withTenant(ctx.databases, ctx, async (tx) => {
    const target = await lockTarget(tx, input.targetId);
    if (target.status !== "needs_review") throw new DomainError("CONFLICT", "changed-elsewhere");
    const live = input.answer === "it-is-there";
    const version = target.version + 1;
    await tx.$executeRaw`
      WITH answered AS (
        UPDATE publish_history
           SET status = ${live ? "published" : "publishing"}, phase = ${live ? null : "confirming"}, version = ${version},
               published_at = CASE WHEN ${live} THEN coalesce(committing_at, now()) END,
               owner_says_absent = ${!live}, look_count = 0, claim_token = NULL, claim_deadline = NULL, next_attempt_at = NULL,
               error_key = NULL, error_parameters = NULL, error_kind = NULL, error_code = NULL, error_message = NULL
         WHERE id = ${target.id}::uuid RETURNING organization_id, id, status, phase
      )
      INSERT INTO publish_events (organization_id, target_id, step, status, phase)
      SELECT organization_id, id, ${live ? "owner-said-live" : "owner-said-absent"}, status, phase FROM answered`;
    if (!live) {
      await enqueue(tx, publishTargetJob, {
        organizationId: ctx.organizationId,
        targetId: target.id,
        version,
      });
    }
    await refreshContentStatus(tx, target.contentId);
    await recordAudit(tx, ctx, {
      action: "target.resolved",
      subjectType: "target",
      subjectId: target.id,
      details: { answer: input.answer },
    });
    return presentGroup(ctx, await readGroupRows(tx, target.groupId));
  });
}
