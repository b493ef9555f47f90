import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";

export type LockedContact = { id: string; consent: string; consentAt: Date | null };

/** Two words about one person's consent are written one after the other. @throws DomainError NOT_FOUND */
export async function lockContact(tx: Transaction, id: string): Promise<LockedContact> {
  const [row] = await tx.$queryRaw<{ id: string; consent: string; consent_at: Date | null }[]>`
    SELECT id, consent, consent_at FROM contacts WHERE id = ${id}::uuid AND removed_at IS NULL FOR UPDATE`;
  if (!row) throw new DomainError("NOT_FOUND", "not-found");
  return { id: row.id, consent: row.consent, consentAt: row.consent_at };
}
