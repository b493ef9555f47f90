import type { ErrorKey, ErrorParameters } from "@businesspro/contracts/errors";
import type { DeliveryStatus, RecipientStatus } from "@businesspro/contracts/messaging";
import type { Recipient } from "@businesspro/contracts/messaging-outputs";
import type { Prisma } from "@businesspro/db/client";

export const recipientInclude = {
  contact: { select: { name: true, phone: true } },
} satisfies Prisma.CampaignRecipientInclude;
type Row = Prisma.CampaignRecipientGetPayload<{ include: typeof recipientInclude }>;

export function presentRecipient(row: Row): Recipient {
  return {
    id: row.id,
    contactId: row.contactId,
    name: row.contact?.name ?? "",
    phone: row.contact?.phone ?? "",
    status: row.status as RecipientStatus,
    delivery: row.delivery as DeliveryStatus | null,
    sentAt: row.publishedAt?.toISOString() ?? null,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
    readAt: row.readAt?.toISOString() ?? null,
    nextAttemptAt: row.nextAttemptAt?.toISOString() ?? null,
    problem: row.errorKey
      ? {
          key: row.errorKey as ErrorKey,
          parameters: { platform: "whatsapp", ...((row.errorParameters ?? {}) as ErrorParameters) },
        }
      : null,
    asksOwner: row.status === "needs_review",
  };
}
