import type { ConsentMethod } from "@businesspro/contracts/messaging";
import type { Contact } from "@businesspro/contracts/messaging-outputs";
import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";
import { contactSelect, presentContact } from "./present-contact.ts";

/** One person with the ledger of her consent, the newest line first. @throws DomainError NOT_FOUND */
export async function readContact(tx: Transaction, organizationId: string, id: string): Promise<Contact> {
  const row = await tx.contact.findFirst({
    where: { id, organizationId, removedAt: null },
    select: {
      ...contactSelect,
      createdAt: true,
      consents: { orderBy: { id: "desc" }, include: { user: { select: { name: true } } } },
    },
  });
  if (row === null) throw new DomainError("NOT_FOUND", "not-found");
  return {
    ...presentContact(row),
    createdAt: row.createdAt.toISOString(),
    ledger: row.consents.map((line) => ({
      id: String(line.id),
      state: line.state as "granted" | "withdrawn",
      method: line.method as ConsentMethod,
      at: line.happenedAt.toISOString(),
      recordedAt: line.createdAt.toISOString(),
      wording: line.wording,
      recordedBy:
        line.actorType === "user" ? { type: "user", name: line.user?.name ?? null } : { type: "network" },
    })),
  };
}
