import type { Transaction } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";

/** Closed list of audited changes: verb by verb. */
export type AuditAction =
  | "user.signed-up"
  | "user.logged-in"
  | "user.logged-out"
  | "user.preferences-updated"
  | "device.revoked"
  | "user.reset-asked"
  | "user.password-reset"
  | "user.password-changed"
  | "user.email-verified"
  | "user.verification-asked"
  | "devices.revoked"
  | "client.logged-in"
  | "client.refreshed"
  | "client.reuse-detected"
  | "client.logged-out"
  | "notifications.read"
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
  | "ai.called";

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
  const actorId =
    entry.userId ??
    (ctx.actor.type === "user" ? ctx.actor.userId : "name" in ctx.actor ? ctx.actor.name : null);
  await tx.auditEntry.create({
    data: {
      organizationId: entry.organizationId ?? ctx.organizationId ?? null,
      actorType: entry.userId ? "user" : ctx.actor.type,
      actorId,
      action: entry.action,
      subjectType: entry.subjectType,
      subjectId: entry.subjectId,
      details: entry.details ?? {},
      requestId: ctx.requestId,
      ipAddress: ctx.ipAddress,
      createdAt: ctx.now(),
    },
    select: { id: true },
  });
}
