import type { Transaction } from "@businesspro/db/transactions";
import type { Actor, SystemCtx } from "../context.ts";

/** Closed list of audited changes: verb by verb. */
export type AuditAction =
  | "user.signed-up"
  | "user.logged-in"
  | "user.logged-out"
  | "user.preferences-updated"
  | "device.revoked"
  | "organization.created"
  | "organization.switched"
  | "organization.updated"
  | "account.connect-begun"
  | "account.connect-returned"
  | "account.connected"
  | "account.disconnected"
  | "account.checked"
  | "content.saved"
  | "content.removed"
  | "media.stored"
  | "media.removed"
  | "schedule.moved"
  | "schedule.cancelled"
  | "schedule.publish-now"
  | "target.retried"
  | "target.resolved"
  | "contact.saved"
  | "contact.removed"
  | "contact.consent-granted"
  | "contact.consent-withdrawn"
  | "contacts.imported"
  | "template.created"
  | "template.told"
  | "templates.synced"
  | "sender.told"
  | "campaign.saved"
  | "campaign.removed"
  | "campaign.confirmed"
  | "campaign.paused"
  | "campaign.resumed"
  | "campaign.cancelled"
  | "recipient.resolved"
  | "messages.told"
  | "ai.called"
  | "staff.created"
  | "staff.logged-in"
  | "staff.logged-out"
  | "job.hurried"
  | "job.cancelled"
  | "organization.plan-changed"
  | "organization.suspended"
  | "organization.restored"
  | "user.suspended"
  | "user.restored"
  | "user.sessions-revoked"
  | "impersonation.allowed"
  | "impersonation.begun"
  | "impersonation.ended";

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
