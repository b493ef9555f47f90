import { redactText } from "@businesspro/config/redact";
import type { TargetSummary } from "@businesspro/contracts/admin-outputs";
import { TargetStatus } from "@businesspro/contracts/enums";
import { Prisma } from "@businesspro/db/client";
import { readMember } from "../identity/read-member.ts";

export type TargetRow = Omit<TargetSummary, "status" | "dueAt" | "publishedAt"> & {
  status: string;
  dueAt: Date;
  publishedAt: Date | null;
  /** With microseconds, which a Date loses. */
  dueKey: string;
};

/** Targets with the names that an operator knows them by. No word of what they publish. */
export const SELECT_TARGETS = Prisma.sql`
  SELECT t.id, t.organization_id AS "organizationId", o.name AS "organizationName", t.platform,
         coalesce(a.account_name, '') AS "accountName", t.status, t.phase, t.due_at AS "dueAt",
         t.due_at::text AS "dueKey", t.published_at AS "publishedAt", t.error_key AS "errorKey",
         t.error_kind AS "errorKind", t.error_code AS "errorCode", t.error_message AS "errorMessage",
         t.retry_count AS "retryCount"
    FROM publish_history t
    JOIN organizations o ON o.id = t.organization_id
    LEFT JOIN social_accounts a ON a.id = t.social_account_id`;

export function presentTarget({ dueKey: _key, ...row }: TargetRow): TargetSummary {
  return {
    ...row,
    status: readMember(TargetStatus, row.status),
    dueAt: row.dueAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
    errorMessage: row.errorMessage === null ? null : redactText(row.errorMessage),
  };
}
