import type { ConsentMethod, ConsentState } from "@businesspro/contracts/messaging";
import type { ContactListItem } from "@businesspro/contracts/messaging-outputs";
import type { Prisma } from "@businesspro/db/client";

export const contactSelect = {
  id: true,
  name: true,
  phone: true,
  labels: true,
  consent: true,
  consentAt: true,
  consentMethod: true,
} satisfies Prisma.ContactSelect;

type Row = Prisma.ContactGetPayload<{ select: typeof contactSelect }>;

export function presentContact(row: Row): ContactListItem {
  return {
    id: row.id,
    name: row.name,
    phone: row.phone,
    labels: row.labels,
    consent: row.consent as ConsentState,
    consentAt: row.consentAt?.toISOString() ?? null,
    consentMethod: row.consentMethod as ConsentMethod | null,
  };
}
