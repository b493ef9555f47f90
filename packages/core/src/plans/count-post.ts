import type { Transaction } from "@businesspro/db/transactions";
import type { TenantCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { CONTENT_METER, contentMonth, contentRenewsOn } from "./content-month.ts";
import { limitsOf } from "./read-limits.ts";

/**
 * Brings the month's count of posts in line with an idea that was just planned, withdrawn or removed. An idea counts
 * once, in the month in which it was first planned, however many networks it is for and however often it moves; one
 * that was withdrawn before any network saw it costs nothing. The caller holds the idea's rows.
 *
 * @throws DomainError LIMIT_EXCEEDED `plan-content-used`; the counter is changed by one conditional statement, so
 *   saves at the same moment cannot pass the limit together
 */
export async function countPost(tx: Transaction, ctx: TenantCtx, groupId: string): Promise<void> {
  const [group] = await tx.$queryRaw<{ countedIn: string | null; planned: boolean }[]>`
    SELECT max(counted_in)::text AS "countedIn",
           bool_or(EXISTS (SELECT FROM publish_history t WHERE t.content_id = c.id AND t.status <> 'cancelled')) AS planned
      FROM content c WHERE c.group_id = ${groupId}::uuid`;
  if (!group) return;
  if (group.planned && group.countedIn === null) await take(tx, ctx, groupId);
  if (!group.planned && group.countedIn !== null) await giveBack(tx, ctx, groupId, group.countedIn);
}

async function take(tx: Transaction, ctx: TenantCtx, groupId: string): Promise<void> {
  const { organizationId } = ctx;
  const organization = await tx.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { plan: true, limits: true, timeZone: true },
  });
  const { monthlyContent: limit } = limitsOf(organization);
  const month = contentMonth(ctx.now(), organization.timeZone);
  const taken = await tx.$executeRaw`
    INSERT INTO usage_counters (organization_id, month, meter, used)
    SELECT ${organizationId}::uuid, ${month}::date, ${CONTENT_METER}, 1 WHERE ${limit} > 0
    ON CONFLICT (organization_id, month, meter) DO UPDATE SET used = usage_counters.used + 1
     WHERE usage_counters.used < ${limit}`;
  if (taken === 0) {
    throw new DomainError("LIMIT_EXCEEDED", "plan-content-used", {
      field: "when",
      parameters: { limit, renewsOn: contentRenewsOn(ctx.now(), organization.timeZone) },
    });
  }
  await tx.$executeRaw`UPDATE content SET counted_in = ${month}::date WHERE group_id = ${groupId}::uuid`;
}

async function giveBack(tx: Transaction, ctx: TenantCtx, groupId: string, month: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE usage_counters SET used = used - 1
     WHERE organization_id = ${ctx.organizationId}::uuid AND month = ${month}::date AND meter = ${CONTENT_METER}
       AND used > 0`;
  await tx.$executeRaw`UPDATE content SET counted_in = NULL WHERE group_id = ${groupId}::uuid`;
}
