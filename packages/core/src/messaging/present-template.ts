import type { TemplateCategory, TemplateStatus } from "@businesspro/contracts/messaging";
import type { MessageTemplate } from "@businesspro/contracts/messaging-outputs";
import type { Prisma } from "@businesspro/db/client";

type Row = Prisma.MessageTemplateGetPayload<object>;

export function presentTemplate(row: Row): MessageTemplate {
  return {
    id: row.id,
    accountId: row.socialAccountId,
    name: row.name,
    language: row.language,
    category: row.category as TemplateCategory,
    status: row.status as TemplateStatus,
    body: row.body,
    footer: row.footer,
    hasPicture: row.hasPicture,
    placeholderCount: countPlaceholders(row.body),
    rejectedReason: row.rejectedReason,
    unsupported: row.unsupported !== null,
    syncedAt: row.syncedAt.toISOString(),
  };
}

/** Different ones; a placeholder may stand in several places. */
export function countPlaceholders(body: string): number {
  return new Set(body.match(/\{\{\d+\}\}/g) ?? []).size;
}
