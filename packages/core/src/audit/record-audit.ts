import type { AuditAction } from "@businesspro/contracts/audit";
import type { Transaction } from "@businesspro/db/transactions";
import type { Actor, SystemCtx } from "../context.ts";

/** Details must never hold secrets, captions or personal data: ids, counts and enum values only. */
export type AuditDetails = Record<string, string | number | boolean | null | readonly string[]>;

/** Writes the audit row of a mutation inside its own transaction: no row, no change. */
export async function recordAudit(
  tx: Transaction,
  ctx: SystemCtx & { organizationId?: string },
  entry: {
    action: AuditAction;
    subjectType: string;
    subjectId: string | null;
    organizationId?: string | null;
    /** Who acted, where the context cannot know yet (sign-up, log-in). */
    userId?: string;
    details?: AuditDetails;
  },
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      organizationId: entry.organizationId ?? ctx.organizationId ?? null,
      actorType: entry.userId ? "user" : ctx.actor.type,
      actorId: entry.userId ?? actorIdOf(ctx.actor),
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      details: { ...entry.details, ...inPlaceOf(ctx.actor) },
      requestId: ctx.requestId,
      ipAddress: ctx.ipAddress,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
}

function actorIdOf(actor: Actor): string | null {
  if (actor.type === "user") return actor.userId;
  if (actor.type === "staff" || actor.type === "impersonating-staff") return actor.staffId;
  return "name" in actor ? actor.name : null;
}

function inPlaceOf(actor: Actor): AuditDetails {
  if (actor.type !== "impersonating-staff") return {};
  return { asUserId: actor.userId, impersonationId: actor.impersonationId };
}
