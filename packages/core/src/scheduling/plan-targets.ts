import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { publishTargetJob } from "../jobs/catalogue.ts";
import { enqueue } from "../jobs/enqueue.ts";
import { instantToWallTime } from "./wall-time.ts";

export type Plan = {
  instant: Date;
  /** What the owner chose; another time than the instant where the best of the day is taken. */
  wallTime: string;
  timeZone: string;
  step: "scheduled" | "moved" | "publish-now";
  /** Undefined where nothing is said about it. */
  autoOptimize?: boolean | undefined;
  /** The suggested instant, null where the day has no good one left. */
  optimizedTime?: Date | null;
};

/**
 * Puts versions on the calendar: schedule, content copy, one queued target for each account, its job and its
 * line in the timeline. Planning again re-uses the rows with a higher version, which voids older jobs.
 * Only for targets that no network could have seen.
 */
export async function planTargets(
  tx: Transaction,
  ctx: TenantCtx,
  versions: readonly {
    contentId: string;
    accounts: readonly { id: string; platform: string; accountId: string }[];
  }[],
  plan: Plan,
): Promise<void> {
  const { organizationId, userId } = ctx;
  const planned = instantToWallTime(plan.instant, plan.timeZone);
  for (const version of versions) {
    if (version.accounts.length === 0)
      throw new DomainError("INVALID", "target-required", { field: "accounts" });
    const schedule = await tx.schedule.upsert({
      where: { contentId: version.contentId },
      create: {
        organizationId,
        contentId: version.contentId,
        userId,
        scheduledFor: plan.instant,
        wallTime: plan.wallTime,
        timezone: plan.timeZone,
        autoOptimize: plan.autoOptimize ?? false,
        optimizedTime: plan.optimizedTime ?? null,
      },
      update: {
        scheduledFor: plan.instant,
        wallTime: plan.wallTime,
        timezone: plan.timeZone,
        autoOptimize: plan.autoOptimize ?? false,
        optimizedTime: plan.optimizedTime ?? null,
        status: "scheduled",
        executedAt: null,
        errorMessage: null,
      },
      select: { id: true },
    });
    await tx.content.update({
      where: { id: version.contentId },
      data: { scheduledFor: plan.instant, status: "scheduled" },
      select: { id: true },
    });
    for (const account of version.accounts) {
      const [target] = await tx.$queryRaw<{ id: string; version: number }[]>`
        WITH planned AS (
          INSERT INTO publish_history (organization_id, content_id, schedule_id, social_account_id, platform, status, due_at)
          VALUES (${organizationId}::uuid, ${version.contentId}::uuid, ${schedule.id}::uuid, ${account.id}::uuid,
                  ${account.platform}, 'queued', ${plan.instant})
          ON CONFLICT (content_id, social_account_id) DO UPDATE
             SET status = 'queued', due_at = excluded.due_at, schedule_id = excluded.schedule_id,
                 version = publish_history.version + 1, next_attempt_at = NULL, claim_token = NULL, claim_deadline = NULL,
                 -- A restored post may be out already, and is looked for wherever it is moved.
                 phase = CASE WHEN publish_history.status IN ('queued', 'cancelled') THEN publish_history.phase END,
                 committing_at = CASE WHEN publish_history.status IN ('queued', 'cancelled') THEN publish_history.committing_at END,
                 first_commit_at = CASE WHEN publish_history.status IN ('queued', 'cancelled') THEN publish_history.first_commit_at END,
                 checkpoint = NULL, commit_error_code = NULL, retry_count = 0, look_count = 0, owner_says_absent = false,
                 error_key = NULL, error_parameters = NULL, error_kind = NULL, error_code = NULL, error_message = NULL
           WHERE publish_history.status IN ('queued', 'cancelled', 'missed', 'failed')
          RETURNING id, version, organization_id, status
        ), noted AS (
          INSERT INTO publish_events (organization_id, target_id, step, parameters, status)
          SELECT organization_id, id, ${plan.step},
                 jsonb_build_object('wallTime', ${planned}::text, 'timeZone', ${plan.timeZone}::text), status
            FROM planned
        )
        SELECT id, version FROM planned`;
      if (!target) throw new DomainError("CONFLICT", "not-editable-publishing");
      await enqueue(
        tx,
        publishTargetJob,
        {
          organizationId,
          targetId: target.id,
          version: target.version,
        },
        { runAt: plan.instant },
      );
    }
  }
}
