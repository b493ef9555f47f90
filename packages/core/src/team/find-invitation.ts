import { Role } from "@businesspro/contracts/enums";
import type { Transaction } from "@businesspro/db/transactions";
import type { SystemCtx } from "../context.ts";
import { DomainError } from "../domain-error.ts";
import { readMember } from "../identity/read-member.ts";
import { hashToken } from "./invitation-token.ts";

export type FoundInvitation = {
  id: string;
  organizationId: string;
  organization: string;
  email: string;
  role: Role;
  invitedBy: string | null;
};

/** The invitation behind a link, if it can be accepted. @throws DomainError with the reason why it cannot */
export async function findInvitation(
  tx: Transaction,
  ctx: SystemCtx,
  token: string,
): Promise<FoundInvitation> {
  const row = await tx.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: {
      organization: { select: { name: true, isActive: true } },
      inviter: { select: { name: true } },
    },
  });
  if (!row?.organization.isActive) throw new DomainError("NOT_FOUND", "invitation-unknown");
  if (row.acceptedAt) throw new DomainError("CONFLICT", "invitation-used");
  if (row.revokedAt) throw new DomainError("CONFLICT", "invitation-revoked");
  if (row.expiresAt <= ctx.now()) throw new DomainError("CONFLICT", "invitation-expired");
  return {
    id: row.id,
    organizationId: row.organizationId,
    organization: row.organization.name,
    email: row.email,
    role: readMember(Role, row.role),
    invitedBy: row.inviter?.name ?? null,
  };
}

/** Enough of an address for its owner to know it again, and too little for anybody else to write to it. */
export function hintOf(email: string): string {
  const at = email.lastIndexOf("@");
  return `${email.slice(0, 1)}•••${email.slice(at - 1)}`;
}
