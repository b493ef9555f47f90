import { Role } from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";
import { DomainError } from "../domain-error.ts";
import { readMember } from "../identity/read-member.ts";

/** Held until the transaction ends, so that roles do not change under it. @throws DomainError NOT_FOUND */
export async function findMember(
  tx: Transaction,
  organizationId: string,
  userId: string,
): Promise<{ id: string; role: Role }> {
  const [row] = await tx.$queryRaw<{ id: string; role: string }[]>`
    SELECT id, role FROM organization_members
     WHERE organization_id = ${organizationId}::uuid AND user_id = ${userId}::uuid FOR UPDATE`;
  if (!row) throw new DomainError("NOT_FOUND", "not-found");
  return { id: row.id, role: readMember(Role, row.role) };
}
