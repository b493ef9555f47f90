import { PublishPhase, TargetStatus } from "@businesspro/contracts/enums";
import type { LiveEvent } from "@businesspro/contracts/outputs";
import type { TimelineStep } from "@businesspro/contracts/timeline";
import { readTenant } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { readMember } from "../identity/read-member.ts";

/**
 * Ids are given out when a row is written and seen when its transaction commits, so a smaller one can appear after a
 * greater one. No transaction of ours lives longer than this: that far back must be looked each time.
 */
const LOOK_BACK_SECONDS = 30;
/** Bounds the look back where the clocks of two processes differ. */
const LOOK_BACK_IDS = 1000;
/** An event says "read this again"; after a long absence everything is read again anyway. */
const MAX_EVENTS = 500;

type Row = {
  id: string;
  groupId: string;
  contentId: string;
  targetId: string;
  step: TimelineStep;
  status: string;
  phase: string | null;
  ageSeconds: number;
};

/** The organisation's events after `last`, and those before it that may have been committed later; oldest first. */
export async function readPublishEvents(ctx: TenantCtx, last: bigint): Promise<LiveEvent[]> {
  const rows = await readTenant(
    ctx.databases,
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT e.id::text, c.group_id AS "groupId", t.content_id AS "contentId", e.target_id AS "targetId", e.step, e.status, e.phase,
             greatest(0, extract(epoch FROM now() - e.created_at))::float8 AS "ageSeconds"
        FROM publish_events e
        JOIN publish_history t ON t.id = e.target_id
        JOIN content c ON c.id = t.content_id
       WHERE e.organization_id = ${ctx.organizationId}::uuid
         AND e.id > ${last - BigInt(LOOK_BACK_IDS)}::bigint
         AND (e.id > ${last}::bigint OR e.created_at > (
           SELECT created_at - make_interval(secs => ${LOOK_BACK_SECONDS}::int) FROM publish_events WHERE id = ${last}::bigint))
       ORDER BY e.id DESC
       LIMIT ${MAX_EVENTS}::int`,
  );
  return rows.reverse().map((row) => ({
    ...row,
    status: readMember(TargetStatus, row.status),
    phase: row.phase === null ? null : readMember(PublishPhase, row.phase),
  }));
}

/**
 * What whoever begins now need not hear, newest first: events that nobody can have missed, because they were already
 * settled when the page read its state.
 */
export async function readSettledEvents(ctx: TenantCtx): Promise<bigint[]> {
  const rows = await readTenant(
    ctx.databases,
    ctx,
    (tx) => tx.$queryRaw<{ id: bigint }[]>`
      SELECT id FROM publish_events
       WHERE organization_id = ${ctx.organizationId}::uuid
         AND created_at < now() - make_interval(secs => ${LOOK_BACK_SECONDS}::int)
       ORDER BY id DESC
       LIMIT ${LOOK_BACK_IDS}::int`,
  );
  return rows.map(({ id }) => id);
}
